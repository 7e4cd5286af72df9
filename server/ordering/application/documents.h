#pragma once

#include "common/contracts/ordering/order_answer.h"
#include "common/contracts/ordering/order_events.h"
#include "server/ordering/domain/order.h"

// An order in the words of the contract, and back.
namespace ordering {

[[nodiscard]] contracts::ordering::Address toContract(const Address &address);
[[nodiscard]] contracts::ordering::OrderLines toContract(const QList<Line> &lines);
[[nodiscard]] contracts::ordering::OrderStatus toContract(OrderStatus status);
[[nodiscard]] Address fromContract(const contracts::ordering::Address &address);
[[nodiscard]] QList<Line> fromContract(const contracts::ordering::OrderLines &lines);

[[nodiscard]] contracts::ordering::OrderPaymentDeferred orderPaymentDeferred(const Order &order);
[[nodiscard]] contracts::ordering::OrderPlaced orderPlaced(const Order &order, const QDateTime &now);
[[nodiscard]] contracts::ordering::OrderPaymentFailed orderPaymentFailed(const Order &order, const QDateTime &now);
[[nodiscard]] contracts::ordering::OrderExpired orderExpired(const Order &order, const QDateTime &now);
[[nodiscard]] contracts::ordering::OrderCancellationRequested orderCancellationRequested(
    const Order &order, const QDateTime &now);
[[nodiscard]] contracts::ordering::OrderCancelled orderCancelled(const Order &order, const QDateTime &now);
[[nodiscard]] contracts::ordering::OrderCompleted orderCompleted(const Order &order, const QDateTime &now);

// What the buyer is answered. `placeInQueue` matters while the order waits for its money.
[[nodiscard]] contracts::ordering::OrderAnswer answerOf(const Order &order, int placeInQueue);

} // namespace ordering
