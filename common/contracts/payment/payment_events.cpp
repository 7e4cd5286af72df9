#include "common/contracts/payment/payment_events.h"

#include "common/core/clock.h"

namespace contracts::payment {

namespace {

constexpr auto kOrderId = "orderId"_L1;
constexpr auto kPaymentId = "paymentId"_L1;
constexpr auto kBuyerId = "buyerId"_L1;
constexpr auto kAmount = "amount"_L1;
constexpr auto kMethod = "method"_L1;
constexpr auto kReason = "reason"_L1;
constexpr auto kApprovedAt = "approvedAt"_L1;
constexpr auto kDeclinedAt = "declinedAt"_L1;
constexpr auto kRefundedAt = "refundedAt"_L1;

// What all three have in common.
template <class Event> QJsonObject withPayment(const Event &event)
{
    return {{kOrderId, event.orderId.toString()}, {kPaymentId, event.paymentId.toString()},
        {kBuyerId, event.buyerId.toString()}, {kAmount, contracts::toJson(event.amount)}};
}

JsonReader readerOf(const QJsonObject &data)
{
    JsonReader json(data);
    json.allowUnknown();
    return json;
}

} // namespace

QJsonObject toJson(const PaymentApproved &event)
{
    QJsonObject json = withPayment(event);
    json.insert(kMethod, event.method);
    json.insert(kApprovedAt, core::toRfc3339(event.approvedAt));
    return json;
}

QJsonObject toJson(const PaymentDeclined &event)
{
    QJsonObject json = withPayment(event);
    json.insert(kReason, event.reason);
    json.insert(kDeclinedAt, core::toRfc3339(event.declinedAt));
    return json;
}

QJsonObject toJson(const PaymentRefunded &event)
{
    QJsonObject json = withPayment(event);
    json.insert(kRefundedAt, core::toRfc3339(event.refundedAt));
    return json;
}

Result<PaymentApproved> parsePaymentApproved(const QJsonObject &data)
{
    JsonReader json = readerOf(data);
    const PaymentApproved event{json.id<OrderId>(kOrderId), json.id<PaymentId>(kPaymentId), json.id<BuyerId>(kBuyerId),
        json.money(kAmount), json.text(kMethod), json.time(kApprovedAt)};
    return json.done().transform([&] { return event; });
}

Result<PaymentDeclined> parsePaymentDeclined(const QJsonObject &data)
{
    JsonReader json = readerOf(data);
    const PaymentDeclined event{json.id<OrderId>(kOrderId), json.id<PaymentId>(kPaymentId), json.id<BuyerId>(kBuyerId),
        json.money(kAmount), json.text(kReason), json.time(kDeclinedAt)};
    return json.done().transform([&] { return event; });
}

Result<PaymentRefunded> parsePaymentRefunded(const QJsonObject &data)
{
    JsonReader json = readerOf(data);
    const PaymentRefunded event{json.id<OrderId>(kOrderId), json.id<PaymentId>(kPaymentId), json.id<BuyerId>(kBuyerId),
        json.money(kAmount), json.time(kRefundedAt)};
    return json.done().transform([&] { return event; });
}

} // namespace contracts::payment
