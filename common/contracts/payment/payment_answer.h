#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::payment {

// Requested means: asked for, but what became of it is not known yet.
enum class PaymentStatus { Requested, Approved, Declined, Refunding, Refunded };

// The answer to PUT and GET /payments/{orderId}: what is known about the payment of one order.
struct PaymentAnswer {
    PaymentId paymentId;
    OrderId orderId;
    PaymentStatus status = PaymentStatus::Requested;
    Money amount;
    QString method;
    std::optional<QString> reason; // of a decline

    friend bool operator==(const PaymentAnswer &, const PaymentAnswer &) = default;
};

[[nodiscard]] QString nameOf(PaymentStatus status);
// Error: Invalid "unknown-status".
[[nodiscard]] Result<PaymentStatus> parsePaymentStatus(QStringView name);

[[nodiscard]] QJsonObject toJson(const PaymentAnswer &answer);
[[nodiscard]] Result<PaymentAnswer> parsePaymentAnswer(const QJsonObject &body);

} // namespace contracts::payment
