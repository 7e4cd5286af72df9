#pragma once

#include "common/contracts/order_view/order_document.h"

namespace contracts::order_view {

// The answer of GET /orders: the newest first, and how many of all there are in each status.
struct OrderList {
    QList<OrderDocument> items;
    std::optional<OrderId> next; // `after` of the next page
    StatusCounts counts;

    friend bool operator==(const OrderList &, const OrderList &) = default;
};

[[nodiscard]] QJsonObject toJson(const OrderList &list);
[[nodiscard]] Result<OrderList> parseOrderList(const QJsonObject &body);

} // namespace contracts::order_view
