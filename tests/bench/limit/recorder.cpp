#include "tests/bench/limit/recorder.h"

#include "server/bookstore/postgres_cluster.h"
#include "tests/journeys/cast.h"

#include <QFile>
#include <QThread>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using bookstore::PostgresCluster;
using journeys::Cast;
using platform::postgres::Connection;
using platform::postgres::Row;

namespace {

void demand(const core::Result<> &result)
{
    journeys::expect(result.has_value(), result ? QString() : result.error().detail);
}

QString textFrom(const QString &path, qint64 offset)
{
    QFile file(path);
    journeys::expect(file.open(QIODevice::ReadOnly) && file.seek(offset), u"there is no "_s + path);
    return QString::fromUtf8(file.readAll());
}

QStringList typesOf(Connection &connection, const QString &statement)
{
    demand(connection.executeText(u"prepare probe as "_s + statement));
    const auto rows = connection.query("limit/queries/parameter_types"_L1);
    demand(connection.executeText(u"deallocate probe"_s));
    journeys::expect(rows.has_value(), u"the types of the parameters are not known"_s);
    QStringList types;
    for (const Row &row : *rows)
        types << row.text("type"_L1);
    return types;
}

// What PostgreSQL was told while one order was placed, after a few others: first times are different.
struct Recording {
    QString log;
    QUuid order;
};

Recording record(Cast &cast, Connection &admin, const QString &logFile)
{
    const Cast::Book book = cast.newBook(cast.seller, u"Recorded"_s, 10'000, 1'000'000);
    for (int i = 0; i < 3; ++i)
        (void)cast.placedOrder(book);
    QThread::sleep(2); // until nothing of them is under way any more
    demand(admin.executeText(u"alter system set log_statement = 'all'"_s));
    demand(admin.executeText(u"select pg_reload_conf()"_s));
    QThread::sleep(1);
    const qint64 before = QFile(logFile).size();
    const QUuid order(cast.placedOrder(book));
    QThread::sleep(2);
    demand(admin.executeText(u"alter system reset log_statement"_s));
    return {textFrom(logFile, before), order};
}

} // namespace

QList<Share> recordOneOrder(const QString &folder, const Sources &sources)
{
    journeys::Narrator silent = journeys::Narrator::silent();
    journeys::RunningShop shop(
        {.data = folder, .gateway = {}, .mqtt = {}, .upArguments = {u"--demo"_s}, .start = true});
    PostgresCluster cluster(
        {.folder = folder + u"/postgres"_s, .port = quint16(shop.address(u"postgres"_s).port())}); // of the shop
    const auto administration = cluster.administration();
    journeys::expect(administration.has_value(), u"the password of the database is not there"_s);
    Connection admin(*administration);
    Cast cast(shop, silent);
    const Recording recording = record(cast, admin, cluster.logFile());

    const auto types = [&](const QString &database, const QString &statement) {
        auto settings = *administration;
        settings.database = database;
        Connection connection(settings);
        return typesOf(connection, statement);
    };
    return ScriptWriter(sources, types, recording.order).write(transactionsIn(readLog(recording.log)));
}

} // namespace bench
