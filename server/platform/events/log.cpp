#include "server/platform/events/log.h"

#include "common/core/uuid_v7.h"
#include "server/platform/events/log_row.h"
#include "server/platform/telemetry/trace.h"

#include <QDateTime>
#include <QJsonDocument>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;

namespace {

QString currentTraceparent()
{
    const auto trace = telemetry::currentTrace();
    return trace ? QString::fromLatin1(trace->traceparent()) : QString();
}

} // namespace

core::Result<> append(
    postgres::Connection &connection, const QString &type, const QString &subject, const QJsonObject &data)
{
    return connection
        .execute("events/queries/append"_L1,
            {{"id"_L1, core::uuidV7()}, {"partition"_L1, partitionOf(subject)}, {"type"_L1, type},
                {"subject"_L1, subject}, {"time"_L1, QDateTime::currentDateTimeUtc()}, {"data"_L1, data},
                {"traceparent"_L1, currentTraceparent()}})
        .transform([](int) {});
}

core::Result<> append(postgres::Connection &connection, const QList<Fact> &facts)
{
    QStringList ids, types, subjects, data;
    QList<qint64> partitions;
    for (const Fact &fact : facts) {
        ids.append(core::uuidV7().toString(QUuid::WithoutBraces));
        partitions.append(partitionOf(fact.subject));
        types.append(fact.type);
        subjects.append(fact.subject);
        data.append(QString::fromUtf8(QJsonDocument(fact.data).toJson(QJsonDocument::Compact)));
    }
    return connection
        .execute("events/queries/append_many"_L1,
            {{"ids"_L1, ids}, {"partitions"_L1, partitions}, {"types"_L1, types}, {"subjects"_L1, subjects},
                {"data"_L1, data}, {"time"_L1, QDateTime::currentDateTimeUtc()},
                {"traceparent"_L1, currentTraceparent()}})
        .transform([](int) {});
}

Event eventFromRow(const postgres::Row &row, const QString &producer)
{
    Event event;
    event.id = row.uuid("id"_L1);
    event.source = u'/' + producer;
    event.type = row.text("type"_L1);
    event.subject = row.text("subject"_L1);
    event.time = row.time("time"_L1);
    event.data = row.object("data"_L1);
    event.traceparent = row.text("traceparent"_L1).toLatin1();
    event.partition = int(row.number("partition"_L1));
    event.position = row.number("position"_L1);
    return event;
}

} // namespace platform::events
