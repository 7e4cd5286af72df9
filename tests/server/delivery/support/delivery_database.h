#pragma once

#include "server/delivery/adapters/postgres/postgres_deliveries.h"
#include "server/delivery/adapters/postgres/postgres_events.h"
#include "server/platform/postgres/migrator.h"
#include "tests/support/postgres/test_postgres.h"

// A fresh database with delivery's schema.
inline platform::postgres::Settings deliveryDatabase()
{
    const auto settings = tests::TestPostgres::freshDatabase();
    platform::postgres::Connection connection(settings);
    for (const QString &room : {QStringLiteral("events"), QStringLiteral("delivery")}) {
        if (const auto migrated = platform::postgres::migrate(connection, room); !migrated)
            qFatal("%s: %s", qPrintable(migrated.error().slug), qPrintable(migrated.error().detail));
    }
    return settings;
}
