#include "server/platform/events/telling/numbering.h"

#include "server/platform/events/locks.h"
#include "server/platform/events/log_row.h"

namespace platform::events {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;
using postgres::Row;

Result<bool> tryToLead(postgres::Connection &connection, const QString &session)
{
    if (const auto begun = beginSession(connection, session); !begun)
        return core::fail(begun.error());
    return connection.queryOne("events/queries/try_lead"_L1, {{"class"_L1, int(LockClass::Relay)}})
        .transform([](const Row &row) { return row.flag("leads"_L1); });
}

Result<QList<Event>> numberEvents(
    postgres::Connection &connection, const QString &session, const QString &producer, int limit)
{
    const auto rows =
        connection.query("events/queries/number_events"_L1, {{"session"_L1, session}, {"limit"_L1, limit}});
    if (!rows)
        return core::fail(rows.error());
    QList<Event> numbered;
    for (const Row &row : *rows) {
        if (!row.flag("leads"_L1))
            return core::fail(Fault::Conflict, "not-leading"_L1, u"The session that took the lead is gone."_s);
        if (!row.isNull("position"_L1)) // the one row of "leading, and nothing to do" has none
            numbered.append(eventFromRow(row, producer));
    }
    return numbered;
}

Result<QList<Event>> eventsAfter(postgres::Connection &connection, const QString &producer, const Head &from, int limit)
{
    const auto rows = connection.query("events/queries/events_after"_L1,
        {{"partition"_L1, from.partition}, {"after"_L1, from.position}, {"limit"_L1, limit}});
    return rows.transform([&](const QList<Row> &found) {
        QList<Event> events;
        for (const Row &row : found)
            events.append(eventFromRow(row, producer));
        return events;
    });
}

Result<QList<Head>> heads(postgres::Connection &connection)
{
    return connection.query("events/queries/heads"_L1).transform([](const QList<Row> &rows) {
        QList<Head> heads;
        for (const Row &row : rows)
            heads.append({int(row.number("partition"_L1)), row.number("position"_L1), row.number("published"_L1)});
        return heads;
    });
}

Result<> savePublished(postgres::Connection &connection, const QList<Head> &heads)
{
    QList<qint64> partitions;
    QList<qint64> positions;
    for (const Head &head : heads) {
        partitions.append(head.partition);
        positions.append(head.published);
    }
    return connection
        .execute("events/queries/save_published"_L1, {{"partitions"_L1, partitions}, {"positions"_L1, positions}})
        .transform([](int) {});
}

} // namespace platform::events
