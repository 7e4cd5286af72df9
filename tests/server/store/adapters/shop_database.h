#pragma once

#include "server/platform/postgres/connection.h"
#include "server/platform/postgres/migrator.h"
#include "tests/support/postgres/test_postgres.h"

#include <memory>

namespace store::builders {

// A connection to an empty shop.
inline std::unique_ptr<platform::postgres::Connection> emptyShop(
    const platform::postgres::Settings &settings = ::tests::TestPostgres::freshDatabase())
{
    auto connection = std::make_unique<platform::postgres::Connection>(settings);
    const auto migrated = platform::postgres::migrate(*connection, QStringLiteral("store"));
    if (!migrated)
        qFatal("%s: %s", qPrintable(migrated.error().slug), qPrintable(migrated.error().detail));
    return connection;
}

} // namespace store::builders
