#include "server/bookstore/auditing.h"

#include "server/platform/postgres/in_turn.h"

namespace bookstore {

using core::Result;
using platform::postgres::Connection;
using platform::postgres::executeInTurn;
using platform::postgres::Settings;
using namespace Qt::Literals::StringLiterals;

namespace {

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
    if (const auto granted = Connection(admin).transact([&](Connection &all) { return executeInTurn(all, leaves); });
        !granted)
        return granted;
    admin.database = auditor.database;
    return Connection(admin).transact([&](Connection &own) { return executeInTurn(own, servers); });
}

} // namespace bookstore
