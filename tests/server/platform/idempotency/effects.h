#pragma once

#include "server/platform/idempotency/once.h"
#include "server/platform/postgres/migrator.h"
#include "tests/support/postgres/test_postgres.h"

#include <QTest>

namespace tests {

// A fresh database with the keys' table and one of effects that must happen once.
inline platform::postgres::Settings databaseOfEffects()
{
    const platform::postgres::Settings settings = TestPostgres::freshDatabase();
    platform::postgres::Connection connection(settings);
    const auto made = platform::postgres::migrate(connection, QStringLiteral("idempotency")).and_then([&] {
        return connection.executeText(QStringLiteral("create table effect (name text not null)"));
    });
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return settings;
}

inline core::Result<> takeEffect(platform::postgres::Connection &connection, const QString &name)
{
    return connection
        .execute(QLatin1StringView("idempotency_test/queries/take_effect"), {{QLatin1StringView("name"), name}})
        .transform([](int) {});
}

inline QStringList effectsIn(platform::postgres::Connection &connection)
{
    const auto rows = connection.query(QLatin1StringView("idempotency_test/queries/effects"));
    QStringList names;
    for (const auto &row : rows.value())
        names << row.text(QLatin1StringView("name"));
    return names;
}

inline qsizetype keptKeysIn(platform::postgres::Connection &connection)
{
    return connection.query(QLatin1StringView("idempotency_test/queries/kept_keys")).value().size();
}

inline bool isReplayed(const platform::http::Response &response)
{
    return response.headers.contains({"Idempotency-Replayed", "true"});
}

// A command as a client sends it.
struct CommandBuilder {
    platform::idempotency::Command command{
        QStringLiteral("buyer"), QStringLiteral("key-12345"), QStringLiteral("order"), "fingerprint"};

    CommandBuilder of(const QString &owner) const
    {
        auto other = *this;
        other.command.owner = owner;
        return other;
    }
    CommandBuilder withKey(const QString &key) const
    {
        auto other = *this;
        other.command.key = key;
        return other;
    }
    CommandBuilder saying(const QByteArray &fingerprint) const
    {
        auto other = *this;
        other.command.fingerprint = fingerprint;
        return other;
    }
    operator const platform::idempotency::Command &() const { return command; }
};

inline CommandBuilder aCommand()
{
    return {};
}

} // namespace tests
