#include "server/order_view/application/facts.h"
#include "server/order_view/application/merge.h"
#include "server/order_view/application/order_conclusions.h"

namespace order_view {

using namespace contracts::delivery;
using contracts::order_view::ViewedDelivery;

namespace {

// The parcel's part of the document, new or known. Parcels stand in the order of their ids.
ViewedDelivery &partOf(OrderDocument &document, const contracts::DeliveryId &id, const contracts::SellerId &seller)
{
    QList<ViewedDelivery> &parts = document.deliveries;
    auto part = std::lower_bound(parts.begin(), parts.end(), id,
        [](const ViewedDelivery &known, const contracts::DeliveryId &wanted) { return known.deliveryId < wanted; });
    if (part == parts.end() || part->deliveryId != id)
        part = parts.insert(part, ViewedDelivery{id, seller, {}, {}, {}, {}, {}});
    return *part;
}

TimelineEntry entryOf(const QUuid &eventId, QLatin1StringView fact, const Parcel &parcel, const QDateTime &at)
{
    TimelineEntry entry{eventId, fact, at};
    entry.sellerId = parcel.sellerId;
    entry.deliveryId = parcel.deliveryId;
    return entry;
}

// Remembers the fact and moves the parcel; facts of one parcel come in their sequence, since one producer tells them.
// Gives the parcel's part when the fact is new.
ViewedDelivery *mergeStep(
    OrderDocument &document, const Parcel &parcel, const TimelineEntry &entry, DeliveryStatus status)
{
    document.orderId = parcel.orderId;
    document.buyerId = parcel.buyerId;
    if (!remember(document, entry))
        return nullptr;
    conclude(document);
    ViewedDelivery &part = partOf(document, parcel.deliveryId, parcel.sellerId);
    part.status = toText(status);
    part.changedAt = entry.at;
    return &part;
}

} // namespace

void merge(OrderDocument &document, const QUuid &eventId, const DeliveryPrepared &event)
{
    const auto entry = entryOf(eventId, kDeliveryPrepared, event.parcel, event.preparedAt);
    mergeStep(document, event.parcel, entry, DeliveryStatus::Preparing);
}

void merge(OrderDocument &document, const QUuid &eventId, const DeliveryStarted &event)
{
    const auto entry = entryOf(eventId, kDeliveryStarted, event.parcel, event.startedAt);
    if (ViewedDelivery *part = mergeStep(document, event.parcel, entry, DeliveryStatus::Started)) {
        part->courier = event.courier;
        part->waybill = event.waybill;
    }
}

void merge(OrderDocument &document, const QUuid &eventId, const DeliveryProgressed &event)
{
    auto entry = entryOf(eventId, kDeliveryProgressed, event.parcel, event.progressedAt);
    entry.status = toText(event.status);
    entry.place = event.place;
    ViewedDelivery *part = mergeStep(document, event.parcel, entry, event.status);
    if (part && event.place)
        part->place = event.place;
}

void merge(OrderDocument &document, const QUuid &eventId, const DeliveryCompleted &event)
{
    const auto entry = entryOf(eventId, kDeliveryCompleted, event.parcel, event.completedAt);
    mergeStep(document, event.parcel, entry, DeliveryStatus::Delivered);
}

void merge(OrderDocument &document, const QUuid &eventId, const DeliveryCancelled &event)
{
    document.orderId = event.orderId;
    document.buyerId = event.buyerId;
    if (!remember(document, {eventId, kDeliveryCancelled, event.cancelledAt}))
        return;
    for (const CancelledDelivery &delivery : event.deliveries) {
        ViewedDelivery &part = partOf(document, delivery.deliveryId, delivery.sellerId);
        part.status = toText(DeliveryStatus::Cancelled);
        part.changedAt = event.cancelledAt;
    }
    conclude(document);
}

void merge(OrderDocument &document, const QUuid &eventId, const DeliveryCancellationRefused &event)
{
    document.orderId = event.orderId;
    document.buyerId = event.buyerId;
    TimelineEntry entry{eventId, kDeliveryCancellationRefused, event.refusedAt};
    entry.reason = event.reason;
    if (remember(document, entry))
        conclude(document);
}

} // namespace order_view
