#pragma once

#include "common/core/uuid_v7.h"
#include "server/platform/events/event.h"

namespace tests {

// "order-7 was placed", as ordering would tell it.
[[nodiscard]] inline platform::events::Event anEvent(const QString &subject, qint64 position)
{
    using namespace Qt::Literals::StringLiterals;
    platform::events::Event event;
    event.id = core::uuidV7();
    event.source = u"/ordering"_s;
    event.type = u"shop.ordering.Placed.v1"_s;
    event.subject = subject;
    event.time = QDateTime({2026, 3, 1}, {9, 30, 0, 123}, Qt::UTC);
    event.data = {{u"number"_s, position}};
    event.partition = platform::events::partitionOf(subject);
    event.position = position;
    return event;
}

} // namespace tests
