#include "common/contracts/order_view/timeline.h"

#include "common/contracts/order_view/keys.h"
#include "common/contracts/order_view/members.h"
#include "common/core/clock.h"

namespace contracts::order_view {

namespace {

using EventId = core::Id<struct EventTag>;

constexpr int kLongest = 1'000;

} // namespace

QJsonObject toJson(const TimelineEntry &entry)
{
    QJsonObject object{
        {kEventId, EventId(entry.eventId).toString()}, {kFact, entry.fact}, {kAt, core::toRfc3339(entry.at)}};
    insertGiven(object, kSellerId, entry.sellerId, idText<SellerId>);
    insertGiven(object, kDeliveryId, entry.deliveryId, idText<DeliveryId>);
    insertGiven(object, kStatus, entry.status);
    insertGiven(object, kPlace, entry.place);
    insertGiven(object, kAmount, entry.amount, [](Money amount) { return contracts::toJson(amount); });
    insertGiven(object, kReason, entry.reason);
    return object;
}

Result<TimelineEntry> parseTimelineEntry(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    const TimelineEntry entry{json.id<EventId>(kEventId).uuid(), json.text(kFact, 60), json.time(kAt),
        readGiven(object, kSellerId, [&] { return json.id<SellerId>(kSellerId); }),
        readGiven(object, kDeliveryId, [&] { return json.id<DeliveryId>(kDeliveryId); }),
        json.optionalText(kStatus, 20), json.optionalText(kPlace, kLongest),
        readGiven(object, kAmount, [&] { return json.money(kAmount); }), json.optionalText(kReason, kLongest)};
    return json.done().transform([&] { return entry; });
}

} // namespace contracts::order_view
