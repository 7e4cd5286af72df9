#include "tests/server/bookstore/backup/standing_of_events.h"

#include "server/bookstore/service_catalogue.h"
#include "tests/support/or_fail.h"

#include <QMap>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using platform::postgres::Settings;

namespace {

using Place = std::pair<QString, int>; // producer and partition

QList<QVariantList> rows(const Settings &settings, const QString &statement)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, u"standing"_s);
    database.setHostName(settings.host);
    database.setPort(settings.port);
    database.setDatabaseName(settings.database);
    database.setUserName(settings.user);
    database.setPassword(settings.password);
    QList<QVariantList> found;
    if (database.open()) {
        QSqlQuery query(database);
        if (!query.exec(statement))
            qFatal("%s", qPrintable(query.lastError().text()));
        while (query.next())
            found.append({query.value(0), query.value(1), query.value(2)});
    }
    database = {};
    QSqlDatabase::removeDatabase(u"standing"_s);
    return found;
}

const QString kLog = u"select h.partition, h.position, coalesce(max(l.position), 0) from event_head h "
                     "left join event_log l on l.partition = h.partition group by h.partition, h.position"_s;

} // namespace

StandingOfEvents StandingOfEvents::of(bookstore::PostgresCluster &cluster)
{
    StandingOfEvents standing;
    QMap<Place, qint64> heads;
    QMap<QString, Settings> databases;
    for (const auto &service : bookstore::serviceCatalogue())
        databases.insert(service.name, orFail(cluster.database(service.name)));
    for (const QString &producer : {u"identity"_s, u"store"_s, u"ordering"_s, u"payment"_s, u"delivery"_s}) {
        for (const QVariantList &row : rows(databases[producer], kLog)) {
            heads.insert({producer, row[0].toInt()}, row[1].toLongLong());
            standing.numbered += row[1].toLongLong();
            if (row[1] != row[2])
                standing.impossible.append(u"%1/%2: head %3, last %4"_s.arg(
                    producer, row[0].toString(), row[1].toString(), row[2].toString()));
        }
    }
    for (const auto &service : bookstore::serviceCatalogue()) {
        if (service.name == "identity"_L1)
            continue;
        for (const QVariantList &row :
            rows(databases[service.name], u"select producer, partition, position from event_cursor"_s)) {
            const qint64 head = heads.value({row[0].toString(), row[1].toInt()});
            standing.applied += row[2].toLongLong();
            if (row[2].toLongLong() > head)
                standing.impossible.append(u"%1 is at %2 of %3/%4, which ends at %5"_s.arg(
                    service.name, row[2].toString(), row[0].toString(), row[1].toString(), QString::number(head)));
        }
    }
    return standing;
}

} // namespace tests
