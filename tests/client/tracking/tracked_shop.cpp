#include "tests/client/tracking/tracked_shop.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;
using api::Verb;

QString pathOf(const contracts::OrderId &order)
{
    return u"/api/v1/orders/"_s + order.toString();
}

void TrackedShop::has(const QList<OrderDocument> &newestFirst, bool thereAreMore)
{
    shop.answer(Verb::Get, u"/api/v1/orders?"_s, listOf(newestFirst, thereAreMore));
    for (const OrderDocument &order : newestFirst)
        has(order);
}

void TrackedShop::has(const OrderDocument &order)
{
    shop.answer(Verb::Get, pathOf(order.orderId), toJson(order));
}

void TrackedShop::ring(const contracts::OrderId &order, const QUuid &event, const QDateTime &at)
{
    contracts::notification::Message message;
    message.number = 1;
    message.eventId = event;
    message.kind = contracts::notification::MessageKind::DeliveryStarted;
    message.facts.orderId = order;
    message.at = at;
    Q_EMIT live.arrived(message);
}

qsizetype TrackedShop::readings(const contracts::OrderId &order) const
{
    return shop.asked(Verb::Get, pathOf(order)).size();
}

} // namespace tests
