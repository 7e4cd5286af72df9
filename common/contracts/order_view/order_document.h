#pragma once

#include "common/contracts/order_view/order_status.h"
#include "common/contracts/order_view/timeline.h"
#include "common/contracts/order_view/viewed_parts.h"

namespace contracts::order_view {

// Everything about one order in one place: the answer of GET /orders/{id}. A buyer and an admin see it whole; a seller
// sees their own lines and parcels, the total of those, and no payment.
struct OrderDocument {
    OrderId orderId;
    OrderStatus status = OrderStatus::AwaitingPayment;
    BuyerId buyerId;
    std::optional<QString> buyerName; // this and what follows is known once ordering has told of the whole order
    std::optional<ViewedAddress> address;
    QList<ViewedLine> lines;
    std::optional<Money> total;
    std::optional<QDateTime> orderedAt;
    std::optional<QDateTime> deadline; // to pay, of an order that could not be paid at once
    std::optional<ViewedPayment> payment;
    QList<ViewedDelivery> deliveries; // in the order of their ids
    QList<TimelineEntry> timeline; // oldest first

    friend bool operator==(const OrderDocument &, const OrderDocument &) = default;
};

[[nodiscard]] QJsonObject toJson(const OrderDocument &document);
[[nodiscard]] Result<OrderDocument> parseOrderDocument(const QJsonObject &object, const QString &pointer = {});

} // namespace contracts::order_view
