#pragma once

#include "common/contracts/ordering/order_line.h"
#include "common/contracts/ordering/order_status.h"

namespace contracts::ordering {

// How an order that could not be paid yet will be: by itself as soon as payment answers, or by the buyer at `payUrl`.
struct PayLater {
    QDateTime deadline; // the copies are kept for the buyer until then
    int placeInQueue = 1;
    QString payUrl;

    friend bool operator==(const PayLater &, const PayLater &) = default;
};

// What a buyer is answered after placing, paying or cancelling an order.
struct OrderAnswer {
    OrderId orderId;
    OrderStatus status = OrderStatus::AwaitingPayment;
    OrderLines lines;
    Money total;
    QDateTime orderedAt;
    std::optional<PaymentId> paymentId; // once it is paid
    std::optional<PayLater> payLater; // while it is not

    friend bool operator==(const OrderAnswer &, const OrderAnswer &) = default;
};

[[nodiscard]] QJsonObject toJson(const OrderAnswer &answer);
[[nodiscard]] Result<OrderAnswer> parseOrderAnswer(const QJsonObject &body);

} // namespace contracts::ordering
