#include "common/contracts/ordering/order_events.h"

#include "common/core/clock.h"

namespace contracts::ordering {

namespace {

constexpr auto kOrderId = "orderId"_L1;
constexpr auto kBuyerId = "buyerId"_L1;
constexpr auto kBuyerName = "buyerName"_L1;
constexpr auto kAddress = "address"_L1;
constexpr auto kLines = "lines"_L1;
constexpr auto kTotal = "total"_L1;
constexpr auto kDeadline = "deadline"_L1;
constexpr auto kPaymentId = "paymentId"_L1;
constexpr auto kOrderedAt = "orderedAt"_L1;
constexpr auto kPlacedAt = "placedAt"_L1;
constexpr auto kReason = "reason"_L1;
constexpr auto kFailedAt = "failedAt"_L1;
constexpr auto kExpiredAt = "expiredAt"_L1;
constexpr auto kSellerIds = "sellerIds"_L1;
constexpr auto kRequestedAt = "requestedAt"_L1;
constexpr auto kPaid = "paid"_L1;
constexpr auto kRefund = "refund"_L1;
constexpr auto kCancelledAt = "cancelledAt"_L1;
constexpr auto kCompletedAt = "completedAt"_L1;

QJsonArray toJson(const QList<SellerId> &sellers)
{
    QJsonArray ids;
    for (const SellerId &seller : sellers)
        ids.append(seller.toString());
    return ids;
}

JsonReader readerOf(const QJsonObject &data)
{
    JsonReader json(data);
    json.allowUnknown();
    return json;
}

} // namespace

QJsonObject toJson(const OrderPaymentDeferred &event)
{
    return {{kOrderId, event.orderId.toString()}, {kBuyerId, event.buyerId.toString()}, {kBuyerName, event.buyerName},
        {kAddress, toJson(event.address)}, {kLines, toJson(event.lines)}, {kTotal, contracts::toJson(event.total)},
        {kDeadline, core::toRfc3339(event.deadline)}, {kOrderedAt, core::toRfc3339(event.orderedAt)}};
}

QJsonObject toJson(const OrderPlaced &event)
{
    return {{kOrderId, event.orderId.toString()}, {kBuyerId, event.buyerId.toString()}, {kBuyerName, event.buyerName},
        {kAddress, toJson(event.address)}, {kLines, toJson(event.lines)}, {kTotal, contracts::toJson(event.total)},
        {kPaymentId, event.paymentId.toString()}, {kOrderedAt, core::toRfc3339(event.orderedAt)},
        {kPlacedAt, core::toRfc3339(event.placedAt)}};
}

QJsonObject toJson(const OrderPaymentFailed &event)
{
    return {{kOrderId, event.orderId.toString()}, {kBuyerId, event.buyerId.toString()}, {kReason, event.reason},
        {kFailedAt, core::toRfc3339(event.failedAt)}};
}

QJsonObject toJson(const OrderExpired &event)
{
    return {{kOrderId, event.orderId.toString()}, {kBuyerId, event.buyerId.toString()},
        {kExpiredAt, core::toRfc3339(event.expiredAt)}};
}

QJsonObject toJson(const OrderCancellationRequested &event)
{
    return {{kOrderId, event.orderId.toString()}, {kBuyerId, event.buyerId.toString()},
        {kSellerIds, toJson(event.sellerIds)}, {kRequestedAt, core::toRfc3339(event.requestedAt)}};
}

QJsonObject toJson(const OrderCancelled &event)
{
    return {{kOrderId, event.orderId.toString()}, {kBuyerId, event.buyerId.toString()},
        {kSellerIds, toJson(event.sellerIds)}, {kLines, toJson(event.lines)}, {kPaid, event.paid},
        {kRefund, contracts::toJson(event.refund)}, {kCancelledAt, core::toRfc3339(event.cancelledAt)}};
}

QJsonObject toJson(const OrderCompleted &event)
{
    return {{kOrderId, event.orderId.toString()}, {kBuyerId, event.buyerId.toString()},
        {kCompletedAt, core::toRfc3339(event.completedAt)}};
}

Result<OrderPaymentDeferred> parseOrderPaymentDeferred(const QJsonObject &data)
{
    JsonReader json = readerOf(data);
    const OrderPaymentDeferred event{json.id<OrderId>(kOrderId), json.id<BuyerId>(kBuyerId), json.text(kBuyerName),
        json.object(kAddress, parseAddress), readOrderLines(json, kLines), json.money(kTotal), json.time(kDeadline),
        json.time(kOrderedAt)};
    return json.done().transform([&] { return event; });
}

Result<OrderPlaced> parseOrderPlaced(const QJsonObject &data)
{
    JsonReader json = readerOf(data);
    const OrderPlaced event{json.id<OrderId>(kOrderId), json.id<BuyerId>(kBuyerId), json.text(kBuyerName),
        json.object(kAddress, parseAddress), readOrderLines(json, kLines), json.money(kTotal),
        json.id<PaymentId>(kPaymentId), json.time(kOrderedAt), json.time(kPlacedAt)};
    return json.done().transform([&] { return event; });
}

Result<OrderPaymentFailed> parseOrderPaymentFailed(const QJsonObject &data)
{
    JsonReader json = readerOf(data);
    const OrderPaymentFailed event{
        json.id<OrderId>(kOrderId), json.id<BuyerId>(kBuyerId), json.text(kReason), json.time(kFailedAt)};
    return json.done().transform([&] { return event; });
}

Result<OrderExpired> parseOrderExpired(const QJsonObject &data)
{
    JsonReader json = readerOf(data);
    const OrderExpired event{json.id<OrderId>(kOrderId), json.id<BuyerId>(kBuyerId), json.time(kExpiredAt)};
    return json.done().transform([&] { return event; });
}

Result<OrderCancellationRequested> parseOrderCancellationRequested(const QJsonObject &data)
{
    JsonReader json = readerOf(data);
    const OrderCancellationRequested event{json.id<OrderId>(kOrderId), json.id<BuyerId>(kBuyerId),
        json.ids<SellerId>(kSellerIds, kMostLines), json.time(kRequestedAt)};
    return json.done().transform([&] { return event; });
}

Result<OrderCancelled> parseOrderCancelled(const QJsonObject &data)
{
    JsonReader json = readerOf(data);
    const OrderCancelled event{json.id<OrderId>(kOrderId), json.id<BuyerId>(kBuyerId),
        json.ids<SellerId>(kSellerIds, kMostLines), readOrderLines(json, kLines), json.flag(kPaid), json.money(kRefund),
        json.time(kCancelledAt)};
    return json.done().transform([&] { return event; });
}

Result<OrderCompleted> parseOrderCompleted(const QJsonObject &data)
{
    JsonReader json = readerOf(data);
    const OrderCompleted event{json.id<OrderId>(kOrderId), json.id<BuyerId>(kBuyerId), json.time(kCompletedAt)};
    return json.done().transform([&] { return event; });
}

} // namespace contracts::ordering
