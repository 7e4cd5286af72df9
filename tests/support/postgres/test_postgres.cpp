#include "tests/support/postgres/test_postgres.h"

#include "server/bookstore/postgres_cluster.h"
#include "server/platform/postgres/migrator.h"
#include "tests/support/or_fail.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace tests {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Server {
    QTemporaryDir folder;
    bookstore::PostgresCluster cluster{{.folder = folder.path(), .throwAway = true}};
    int databases = 0;
};

std::unique_ptr<Server> &theServer()
{
    static std::unique_ptr<Server> server;
    return server;
}

// Ended with the application and not with the program: a process object outlives no application.
Server &startedServer()
{
    auto &server = theServer();
    if (!server) {
        server = std::make_unique<Server>();
        qAddPostRoutine([] { theServer().reset(); });
        orFail(server->cluster.start());
    }
    return *server;
}

} // namespace

platform::postgres::Settings TestPostgres::freshDatabase()
{
    Server &server = startedServer();
    return orFail(server.cluster.database(u"test_%1"_s.arg(++server.databases)));
}

platform::postgres::Settings TestPostgres::migratedDatabase(const QStringList &rooms)
{
    const platform::postgres::Settings settings = freshDatabase();
    platform::postgres::Connection connection(settings);
    for (const QString &room : rooms)
        orFail(platform::postgres::migrate(connection, room));
    return settings;
}

void TestPostgres::stop()
{
    startedServer().cluster.stop();
}

void TestPostgres::kill()
{
    startedServer().cluster.kill();
}

void TestPostgres::restart()
{
    startedServer().cluster.stop();
    orFail(startedServer().cluster.start());
}

} // namespace tests
