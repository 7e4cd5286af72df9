#include "server/bookstore/auditing.h"

#include "server/platform/postgres/connection.h"

#include <QJsonDocument>

namespace bookstore {

using core::Result;
using platform::postgres::Connection;
using platform::postgres::Settings;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<> executeAll(Connection &connection, const QStringList &statements)
{
    Result<> outcome;
    for (const QString &statement : statements)
        outcome = outcome.and_then([&] { return connection.executeText(statement); });
    return outcome;
}

// Anew at every start, for the server's port may be another. Remote sessions read only, whatever the role may.
QStringList foreignServer(const QString &name, const Settings &database, const Settings &auditor)
{
    return {u"drop server if exists %1 cascade"_s.arg(name),
        u"create server %1 foreign data wrapper postgres_fdw options (host '%2', port '%3', dbname '%4', "
        "fetch_size '10000', options '-c default_transaction_read_only=on')"_s.arg(name, database.host)
            .arg(database.port)
            .arg(database.database),
        u"create user mapping for %1 server %2 options (user '%1', password '%3')"_s.arg(
            auditor.user, name, auditor.password),
        u"grant usage on foreign server %1 to %2"_s.arg(name, auditor.user)};
}

} // namespace

Result<> letAuditorRead(Settings admin, const Settings &auditor, const QMap<QString, Settings> &databases)
{
    QStringList leaves{u"grant pg_read_all_data to %1"_s.arg(auditor.user)};
    // A statement that fails is written into the log as it is, with the password.
    QStringList servers{u"set log_min_error_statement = panic"_s, u"create extension if not exists postgres_fdw"_s};
    for (auto database = databases.begin(); database != databases.end(); ++database) {
        leaves += u"grant connect on database %1 to %2"_s.arg(database->database, auditor.user);
        servers += foreignServer(database.key(), *database, auditor);
    }
    if (const auto granted = Connection(admin).transact([&](Connection &all) { return executeAll(all, leaves); });
        !granted)
        return granted;
    admin.database = auditor.database;
    return Connection(admin).transact([&](Connection &own) { return executeAll(own, servers); });
}

Result<ServiceProgram> auditorProgram(
    const Settings &auditor, quint16 internalPort, const DataFolder &data, const QString &programs)
{
    const QString name = u"auditor"_s;
    const auto program = programFile(programs, name);
    if (!program)
        return core::fail(program.error());
    const QJsonObject values{{u"INTERNAL_PORT"_s, internalPort}, {u"LISTEN_ADDRESS"_s, auditor.host},
        {u"DATABASE_HOST"_s, auditor.host}, {u"DATABASE_PORT"_s, auditor.port}, {u"DATABASE_NAME"_s, auditor.database},
        {u"DATABASE_USER"_s, auditor.user}, {u"DATABASE_PASSWORD"_s, auditor.password}};
    const QString file = u"services/auditor.json"_s;
    if (const auto written = data.writePrivately(file, QJsonDocument(values).toJson()); !written)
        return core::fail(written.error());
    return ServiceProgram{
        .program = {.path = *program, .arguments = {u"--config"_s, data.path(file)}, .logFile = data.logFile(name)},
        .part = {.name = name,
            .address = QUrl(u"http://%1:%2"_s.arg(auditor.host).arg(internalPort)),
            .port = internalPort,
            .life = LivenessProbe::http("/livez", "200"),
            .readiness = LivenessProbe::http("/readyz", "200")}};
}

} // namespace bookstore
