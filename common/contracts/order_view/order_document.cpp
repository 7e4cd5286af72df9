#include "common/contracts/order_view/order_document.h"

#include "common/contracts/order_view/keys.h"
#include "common/contracts/order_view/members.h"
#include "common/core/clock.h"

namespace contracts::order_view {

namespace {

constexpr int kLongestName = 1'000;
constexpr int kMostParts = 100'000;

OrderStatus readStatus(JsonReader &json)
{
    return json.accept(kStatus, parseOrderStatus(json.text(kStatus, 20)), OrderStatus::AwaitingPayment);
}

} // namespace

QJsonObject toJson(const OrderDocument &document)
{
    QJsonObject object{{kOrderId, document.orderId.toString()}, {kStatus, toText(document.status)},
        {kLines, listOf(document.lines)}, {kDeliveries, listOf(document.deliveries)},
        {kTimeline, listOf(document.timeline)}};
    insertGiven(object, kBuyerId, document.buyerId, idText<BuyerId>);
    insertGiven(object, kBuyerName, document.buyerName);
    insertGiven(object, kAddress, document.address, [](const ViewedAddress &address) { return toJson(address); });
    insertGiven(object, kTotal, document.total, [](Money total) { return contracts::toJson(total); });
    insertGiven(object, kOrderedAt, document.orderedAt, core::toRfc3339);
    insertGiven(object, kDeadline, document.deadline, core::toRfc3339);
    insertGiven(object, kPayment, document.payment, [](const ViewedPayment &payment) { return toJson(payment); });
    return object;
}

Result<OrderDocument> parseOrderDocument(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    const OrderDocument document{json.id<OrderId>(kOrderId), readStatus(json),
        readGiven(object, kBuyerId, [&] { return json.id<BuyerId>(kBuyerId); }),
        json.optionalText(kBuyerName, kLongestName),
        readGiven(object, kAddress, [&] { return json.object(kAddress, parseViewedAddress); }),
        json.objects(kLines, 0, kMostParts, parseViewedLine),
        readGiven(object, kTotal, [&] { return json.money(kTotal); }),
        readGiven(object, kOrderedAt, [&] { return json.time(kOrderedAt); }),
        readGiven(object, kDeadline, [&] { return json.time(kDeadline); }),
        readGiven(object, kPayment, [&] { return json.object(kPayment, parseViewedPayment); }),
        json.objects(kDeliveries, 0, kMostParts, parseViewedDelivery),
        json.objects(kTimeline, 0, kMostParts, parseTimelineEntry)};
    return json.done().transform([&] { return document; });
}

} // namespace contracts::order_view
