#pragma once

#include "server/platform/postgres/connection.h"
#include "server/platform/postgres/migrator.h"
#include "tests/support/or_fail.h"
#include "tests/support/postgres/test_postgres.h"

#include <memory>

namespace store::builders {

// A connection to an empty shop.
inline std::unique_ptr<platform::postgres::Connection> emptyShop(
    const platform::postgres::Settings &settings = ::tests::TestPostgres::freshDatabase())
{
    auto connection = std::make_unique<platform::postgres::Connection>(settings);
    ::tests::orFail(platform::postgres::migrate(*connection, QStringLiteral("store")));
    return connection;
}

} // namespace store::builders
