#include "server/platform/events/log.h"

#include "common/core/uuid_v7.h"
#include "server/platform/events/log_row.h"
#include "server/platform/telemetry/trace.h"

#include <QDateTime>

namespace platform::events {

using namespace Qt::Literals::StringLiterals;

core::Result<> append(
    postgres::Connection &connection, const QString &type, const QString &subject, const QJsonObject &data)
{
    const auto trace = telemetry::currentTrace();
    return connection
        .execute("events/queries/append"_L1,
            {{"id"_L1, core::uuidV7()}, {"partition"_L1, partitionOf(subject)}, {"type"_L1, type},
                {"subject"_L1, subject}, {"time"_L1, QDateTime::currentDateTimeUtc()}, {"data"_L1, data},
                {"traceparent"_L1, trace ? QString::fromLatin1(trace->traceparent()) : QString()}})
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
