#pragma once

#include "server/delivery/adapters/postgres/postgres_deliveries.h"
#include "server/delivery/adapters/postgres/postgres_events.h"
#include "tests/support/postgres/test_postgres.h"

// A fresh database with delivery's schema.
inline platform::postgres::Settings deliveryDatabase()
{
    return tests::TestPostgres::migratedDatabase({QStringLiteral("events"), QStringLiteral("delivery")});
}
