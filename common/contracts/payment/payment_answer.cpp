#include "common/contracts/payment/payment_answer.h"

#include <array>

namespace contracts::payment {

namespace {

constexpr auto kPaymentId = "paymentId"_L1;
constexpr auto kOrderId = "orderId"_L1;
constexpr auto kStatus = "status"_L1;
constexpr auto kAmount = "amount"_L1;
constexpr auto kMethod = "method"_L1;
constexpr auto kReason = "reason"_L1;

// In the order of the enumeration.
constexpr std::array kNames{"requested"_L1, "approved"_L1, "declined"_L1, "refunding"_L1, "refunded"_L1};

} // namespace

QString nameOf(PaymentStatus status)
{
    return kNames.at(size_t(status));
}

Result<PaymentStatus> parsePaymentStatus(QStringView name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end())
        return core::fail(Fault::Invalid, "unknown-status"_L1, u"No payment has the status \"%1\"."_s.arg(name));
    return PaymentStatus(found - kNames.begin());
}

QJsonObject toJson(const PaymentAnswer &answer)
{
    QJsonObject json{{kPaymentId, answer.paymentId.toString()}, {kOrderId, answer.orderId.toString()},
        {kStatus, nameOf(answer.status)}, {kAmount, contracts::toJson(answer.amount)}, {kMethod, answer.method}};
    if (answer.reason)
        json.insert(kReason, *answer.reason);
    return json;
}

Result<PaymentAnswer> parsePaymentAnswer(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const PaymentAnswer answer{json.id<PaymentId>(kPaymentId), json.id<OrderId>(kOrderId),
        json.accept(kStatus, parsePaymentStatus(json.text(kStatus)), PaymentStatus()), json.money(kAmount),
        json.text(kMethod, 40), json.optionalText(kReason)};
    return json.done().transform([&] { return answer; });
}

} // namespace contracts::payment
