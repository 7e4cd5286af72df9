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
    std::optional<BuyerId> buyerId = std::nullopt; // everything that is optional is unknown until somebody has told of it
    std::optional<QString> buyerName = std::nullopt;
    std::optional<ViewedAddress> address = std::nullopt;
    QList<ViewedLine> lines;
    std::optional<Money> total = std::nullopt;
    std::optional<QDateTime> orderedAt = std::nullopt;
    std::optional<QDateTime> deadline = std::nullopt; // to pay, of an order that could not be paid at once
    std::optional<ViewedPayment> payment = std::nullopt;
    QList<ViewedDelivery> deliveries; // in the order of their ids
    QList<TimelineEntry> timeline; // oldest first

    friend bool operator==(const OrderDocument &, const OrderDocument &) = default;
};

[[nodiscard]] QJsonObject toJson(const OrderDocument &document);
[[nodiscard]] Result<OrderDocument> parseOrderDocument(const QJsonObject &object, const QString &pointer = {});

} // namespace contracts::order_view
