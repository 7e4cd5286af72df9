#include "common/contracts/delivery/delivery_events.h"

#include "common/contracts/delivery/keys.h"
#include "common/contracts/delivery/limits.h"
#include "common/core/clock.h"

namespace contracts::delivery {

namespace {

QJsonObject with(QJsonObject object, std::initializer_list<std::pair<QString, QJsonValue>> members)
{
    for (const auto &[key, value] : members)
        object.insert(key, value);
    return object;
}

QJsonObject toJson(const CancelledDelivery &delivery)
{
    return {{kDeliveryId, delivery.deliveryId.toString()}, {kSellerId, delivery.sellerId.toString()}};
}

Result<CancelledDelivery> parseCancelledDelivery(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    const CancelledDelivery read{json.id<DeliveryId>(kDeliveryId), json.id<SellerId>(kSellerId)};
    return json.done().transform([&] { return read; });
}

DeliveryStatus readProgress(JsonReader &json)
{
    using enum DeliveryStatus;
    const DeliveryStatus status = json.accept(kStatus, parseDeliveryStatus(json.text(kStatus, 20)), InTransit);
    if (status != InTransit && status != OutForDelivery && status != Failed && status != Returned)
        json.refuse(kStatus, "unknown-status"_L1, u"Another event tells of this status."_s);
    return status;
}

// Reads one event leniently: `read` takes the fields, in the order in which they stand in it.
template <class Event, class Read> Result<Event> parse(const QJsonObject &data, Read read)
{
    JsonReader json(data);
    json.allowUnknown();
    const Event event = read(json);
    return json.done().transform([&] { return event; });
}

} // namespace

QJsonObject toJson(const DeliveryPrepared &event)
{
    return with(toJson(event.parcel), {{kPreparedAt, core::toRfc3339(event.preparedAt)}});
}

QJsonObject toJson(const DeliveryStarted &event)
{
    return with(toJson(event.parcel),
        {{kCourier, event.courier}, {kWaybill, event.waybill}, {kStartedAt, core::toRfc3339(event.startedAt)}});
}

QJsonObject toJson(const DeliveryProgressed &event)
{
    return with(toJson(event.parcel),
        {{kStatus, toText(event.status)}, {kPlace, event.place ? QJsonValue(*event.place) : QJsonValue()},
            {kProgressedAt, core::toRfc3339(event.progressedAt)}});
}

QJsonObject toJson(const DeliveryCompleted &event)
{
    return with(toJson(event.parcel), {{kCompletedAt, core::toRfc3339(event.completedAt)}});
}

QJsonObject toJson(const DeliveryCancelled &event)
{
    QJsonArray deliveries;
    for (const CancelledDelivery &delivery : event.deliveries)
        deliveries.append(toJson(delivery));
    return {{kOrderId, event.orderId.toString()}, {kBuyerId, event.buyerId.toString()}, {kDeliveries, deliveries},
        {kCancelledAt, core::toRfc3339(event.cancelledAt)}};
}

QJsonObject toJson(const DeliveryCancellationRefused &event)
{
    return {{kOrderId, event.orderId.toString()}, {kBuyerId, event.buyerId.toString()}, {kReason, event.reason},
        {kRefusedAt, core::toRfc3339(event.refusedAt)}};
}

Result<DeliveryPrepared> parseDeliveryPrepared(const QJsonObject &data)
{
    return parse<DeliveryPrepared>(data, [](JsonReader &json) {
        return DeliveryPrepared{readParcel(json), json.time(kPreparedAt)};
    });
}

Result<DeliveryStarted> parseDeliveryStarted(const QJsonObject &data)
{
    return parse<DeliveryStarted>(data, [](JsonReader &json) {
        return DeliveryStarted{readParcel(json), json.text(kCourier, kLongestCourier),
            json.text(kWaybill, kLongestWaybill), json.time(kStartedAt)};
    });
}

Result<DeliveryProgressed> parseDeliveryProgressed(const QJsonObject &data)
{
    return parse<DeliveryProgressed>(data, [](JsonReader &json) {
        return DeliveryProgressed{
            readParcel(json), readProgress(json), json.optionalText(kPlace, kLongestPlace), json.time(kProgressedAt)};
    });
}

Result<DeliveryCompleted> parseDeliveryCompleted(const QJsonObject &data)
{
    return parse<DeliveryCompleted>(data, [](JsonReader &json) {
        return DeliveryCompleted{readParcel(json), json.time(kCompletedAt)};
    });
}

Result<DeliveryCancelled> parseDeliveryCancelled(const QJsonObject &data)
{
    return parse<DeliveryCancelled>(data, [](JsonReader &json) {
        return DeliveryCancelled{json.id<OrderId>(kOrderId), json.id<BuyerId>(kBuyerId),
            json.objects(kDeliveries, 1, kMostDeliveries, parseCancelledDelivery), json.time(kCancelledAt)};
    });
}

Result<DeliveryCancellationRefused> parseDeliveryCancellationRefused(const QJsonObject &data)
{
    return parse<DeliveryCancellationRefused>(data, [](JsonReader &json) {
        return DeliveryCancellationRefused{json.id<OrderId>(kOrderId), json.id<BuyerId>(kBuyerId),
            json.text(kReason, kLongestReason), json.time(kRefusedAt)};
    });
}

} // namespace contracts::delivery
