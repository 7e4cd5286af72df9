#include "server/notification/application/notices.h"

namespace notification {

using namespace contracts::delivery;
using contracts::userOf;

namespace {

MessageFacts factsOf(const Parcel &parcel)
{
    MessageFacts facts;
    facts.orderId = parcel.orderId;
    facts.deliveryId = parcel.deliveryId;
    return facts;
}

MessageKind kindOf(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::OutForDelivery:
        return MessageKind::DeliveryOutForDelivery;
    case DeliveryStatus::Failed:
        return MessageKind::DeliveryFailed;
    case DeliveryStatus::Returned:
        return MessageKind::DeliveryReturned;
    default:
        return MessageKind::DeliveryInTransit;
    }
}

} // namespace

Notices noticesOf(const DeliveryStarted &event)
{
    MessageFacts facts = factsOf(event.parcel);
    facts.courier = event.courier;
    facts.waybill = event.waybill;
    return {{userOf(event.parcel.buyerId), MessageKind::DeliveryStarted, facts, event.startedAt}};
}

Notices noticesOf(const DeliveryProgressed &event)
{
    MessageFacts facts = factsOf(event.parcel);
    facts.place = event.place;
    return {{userOf(event.parcel.buyerId), kindOf(event.status), facts, event.progressedAt}};
}

Notices noticesOf(const DeliveryCompleted &event)
{
    const MessageFacts facts = factsOf(event.parcel);
    return {{userOf(event.parcel.buyerId), MessageKind::DeliveryCompleted, facts, event.completedAt}};
}

Notices noticesOf(const DeliveryCancellationRefused &event)
{
    MessageFacts facts;
    facts.orderId = event.orderId;
    facts.reason = event.reason;
    return {{userOf(event.buyerId), MessageKind::CancellationRefused, facts, event.refusedAt}};
}

} // namespace notification
