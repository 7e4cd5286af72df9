#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::payment {

// The body of PUT /payments/{orderId}. Sent again it is the same payment; with another amount it is refused.
struct PaymentRequest {
    BuyerId buyerId;
    Money amount;
    QString method;

    friend bool operator==(const PaymentRequest &, const PaymentRequest &) = default;
};

[[nodiscard]] QJsonObject toJson(const PaymentRequest &request);
[[nodiscard]] Result<PaymentRequest> parsePaymentRequest(const QJsonObject &body); // strict

} // namespace contracts::payment
