#pragma once

#include "client/api/idempotency_key.h"
#include "client/api/transport.h"
#include "common/contracts/order_view/order_list.h"
#include "common/contracts/ordering/order_answer.h"
#include "common/contracts/ordering/place_order.h"

namespace api {

// A buyer's orders: placing, paying and cancelling them, and where they are.
class Orders {
public:
    explicit Orders(Transport &shop);

    [[nodiscard]] QFuture<Result<contracts::ordering::OrderAnswer>> place(
        const contracts::ordering::PlaceOrderRequest &order, const IdempotencyKey &key) const;
    [[nodiscard]] QFuture<Result<contracts::ordering::OrderAnswer>> payNow(
        const contracts::OrderId &order, const IdempotencyKey &key) const;
    [[nodiscard]] QFuture<Result<contracts::ordering::OrderAnswer>> cancel(
        const contracts::OrderId &order, const IdempotencyKey &key) const;

    // The newest first; `after` is the last order of the page before.
    [[nodiscard]] QFuture<Result<contracts::order_view::OrderList>> list(
        std::optional<contracts::order_view::OrderStatus> status, std::optional<contracts::OrderId> after,
        int limit) const;
    [[nodiscard]] QFuture<Result<contracts::order_view::OrderDocument>> order(const contracts::OrderId &order) const;

private:
    Transport &m_shop;
};

} // namespace api
