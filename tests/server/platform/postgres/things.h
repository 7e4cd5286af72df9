#pragma once

#include "server/platform/postgres/connection.h"
#include "tests/support/postgres/test_postgres.h"

#include <QTest>

namespace tests {

// A fresh database with one table of numbered things.
inline platform::postgres::Settings databaseOfThings()
{
    const platform::postgres::Settings settings = TestPostgres::freshDatabase();
    platform::postgres::Connection connection(settings);
    const auto made = connection.executeText(
        QStringLiteral("create table thing (id bigint primary key, name text not null check (name <> 'forbidden'))"));
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return settings;
}

inline core::Result<int> put(platform::postgres::Connection &connection, qint64 id, const QString &name)
{
    return connection.execute(QLatin1StringView("postgres_test/queries/put_thing"),
        {{QLatin1StringView("id"), id}, {QLatin1StringView("name"), name}});
}

inline qint64 countOf(platform::postgres::Connection &connection)
{
    const auto row = connection.queryOne(QLatin1StringView("postgres_test/queries/count_things"));
    return row ? row->number(QLatin1StringView("things")) : -1;
}

inline qint64 backendOf(platform::postgres::Connection &connection)
{
    const auto row = connection.queryOne(QLatin1StringView("postgres_test/queries/backend"));
    return row ? row->number(QLatin1StringView("pid")) : -1;
}

} // namespace tests
