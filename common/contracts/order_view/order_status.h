#pragma once

#include "common/contracts/json/json_reader.h"

#include <QMap>

namespace contracts::order_view {

// Where an order is as its buyer sees it, over all contexts.
enum class OrderStatus { AwaitingPayment, Placed, Shipping, Completed, PaymentFailed, Expired, Cancelling, Cancelled };

// How many orders are in each status; what is missing has none.
using StatusCounts = QMap<OrderStatus, qint64>;

[[nodiscard]] QLatin1StringView toText(OrderStatus status); // "awaitingPayment"
// Error: Invalid "unknown-status".
[[nodiscard]] Result<OrderStatus> parseOrderStatus(QStringView text);

[[nodiscard]] QJsonObject toJson(const StatusCounts &counts);
[[nodiscard]] Result<StatusCounts> parseStatusCounts(const QJsonObject &object, const QString &pointer = {});

} // namespace contracts::order_view
