#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

// What payment tells the others; the subject of each is the order id.
namespace contracts::payment {

struct PaymentApproved {
    static constexpr QLatin1StringView kType{"bookstore.payment.PaymentApproved.v1"};
    OrderId orderId;
    PaymentId paymentId;
    BuyerId buyerId;
    Money amount;
    QString method;
    QDateTime approvedAt;

    friend bool operator==(const PaymentApproved &, const PaymentApproved &) = default;
};

struct PaymentDeclined {
    static constexpr QLatin1StringView kType{"bookstore.payment.PaymentDeclined.v1"};
    OrderId orderId;
    PaymentId paymentId;
    BuyerId buyerId;
    Money amount;
    QString reason;
    QDateTime declinedAt;

    friend bool operator==(const PaymentDeclined &, const PaymentDeclined &) = default;
};

struct PaymentRefunded {
    static constexpr QLatin1StringView kType{"bookstore.payment.PaymentRefunded.v1"};
    OrderId orderId;
    PaymentId paymentId;
    BuyerId buyerId;
    Money amount;
    QDateTime refundedAt;

    friend bool operator==(const PaymentRefunded &, const PaymentRefunded &) = default;
};

[[nodiscard]] QJsonObject toJson(const PaymentApproved &event);
[[nodiscard]] QJsonObject toJson(const PaymentDeclined &event);
[[nodiscard]] QJsonObject toJson(const PaymentRefunded &event);

[[nodiscard]] Result<PaymentApproved> parsePaymentApproved(const QJsonObject &data);
[[nodiscard]] Result<PaymentDeclined> parsePaymentDeclined(const QJsonObject &data);
[[nodiscard]] Result<PaymentRefunded> parsePaymentRefunded(const QJsonObject &data);

} // namespace contracts::payment
