#include "server/platform/postgres/migrator.h"

#include "server/platform/postgres/migration.h"

#include <QFile>
#include <QLoggingCategory>

namespace platform::postgres {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;

Q_LOGGING_CATEGORY(lcMigrator, "platform.postgres.migrator")

namespace {

struct Applied {
    int number;
    QString name;
    QString checksum;
};

// Held until the end of the transaction. Waiting for another replica may take longer than a statement usually may.
Result<> lockSchema(Connection &connection)
{
    return connection.executeText(u"set local statement_timeout = 0"_s).and_then([&] {
        return connection.query("postgres/queries/lock_schema"_L1).transform([](const QList<Row> &) {});
    });
}

Result<QList<Applied>> history(Connection &connection, const QString &room)
{
    return connection.transact([&](Connection &) -> Result<QList<Applied>> {
        QFile table(u":/sql/postgres/schema_version.sql"_s);
        if (!table.open(QIODevice::ReadOnly))
            return fail(Fault::Broken, "sql-file-missing"_L1, table.fileName());
        return lockSchema(connection)
            .and_then([&] { return connection.executeText(QString::fromUtf8(table.readAll())); })
            .and_then([&] {
                return connection.query("postgres/queries/applied_migrations"_L1, {{"room"_L1, room}});
            })
            .transform([](const QList<Row> &rows) {
                QList<Applied> applied;
                for (const Row &row : rows)
                    applied << Applied{int(row.number("number"_L1)), row.text("name"_L1), row.text("checksum"_L1)};
                return applied;
            });
    });
}

Result<> checkHistory(const QList<Applied> &history, const QList<Migration> &migrations)
{
    for (const Applied &applied : history) {
        const auto known = std::find_if(migrations.begin(), migrations.end(),
            [&](const Migration &migration) { return migration.number == applied.number; });
        if (known == migrations.end())
            return fail(Fault::Broken, "migration-missing"_L1,
                QString(applied.name + u" was applied to the database, but this program does not know it"_s));
        if (known->checksum() != applied.checksum)
            return fail(Fault::Broken, "migration-changed"_L1,
                QString(known->name + u" is not what was applied to the database"_s));
    }
    return {};
}

Result<> run(Connection &connection, const Migration &migration)
{
    for (const Migration::Step &step : migration.steps) {
        const auto done = connection.executeText(step.statement);
        if (!done && done.error().isTransient())
            return done;
        if (!done)
            return fail(Fault::Broken, "migration-failed"_L1,
                QString(migration.name + u'/' + step.file + u": "_s + done.error().detail));
    }
    return {};
}

Result<> record(Connection &connection, const QString &room, const Migration &migration)
{
    return connection
        .execute("postgres/queries/record_migration"_L1,
            {{"room"_L1, room}, {"number"_L1, migration.number}, {"name"_L1, migration.name},
                {"checksum"_L1, migration.checksum()}})
        .transform([](int) {});
}

// Another replica may have been here while we waited for the lock.
Result<> apply(Connection &connection, const QString &room, const Migration &migration)
{
    return connection.transact([&](Connection &) -> Result<> {
        const auto done = lockSchema(connection).and_then([&] {
            return connection.queryOne(
                "postgres/queries/is_migration_applied"_L1, {{"room"_L1, room}, {"number"_L1, migration.number}});
        });
        if (!done)
            return fail(done.error());
        if (done->flag("applied"_L1))
            return {};
        qCInfo(lcMigrator).noquote() << "applying" << room << migration.name;
        return run(connection, migration).and_then([&] { return record(connection, room, migration); });
    });
}

} // namespace

Result<> migrate(Connection &connection, const QString &room)
{
    const auto migrations = Migration::ofRoom(room);
    if (!migrations)
        return fail(migrations.error());
    if (migrations->isEmpty())
        return fail(Fault::Broken, "migration-missing"_L1, u"There are no migrations of "_s + room);
    const auto applied = history(connection, room);
    if (!applied)
        return fail(applied.error());
    if (const auto checked = checkHistory(*applied, *migrations); !checked)
        return checked;
    for (const Migration &migration : *migrations)
        if (const auto done = apply(connection, room, migration); !done)
            return done;
    return {};
}

} // namespace platform::postgres
