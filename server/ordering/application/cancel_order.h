#pragma once

#include "common/core/clock.h"
#include "server/ordering/application/events.h"
#include "server/ordering/application/orders.h"
#include "server/ordering/application/stock.h"

namespace ordering {

struct CancelOrderCommand {
    OrderId orderId;
    BuyerId buyerId;
};

// An unpaid order is cancelled at once. For a paid one it is a request, which delivery grants or refuses.
// Asking again changes nothing. Errors: NotFound "order-not-found", also for somebody else's; Refused
// "already-shipped", "order-not-cancellable".
class CancelOrder {
public:
    CancelOrder(Orders &orders, Stock &stock, Events &events, const core::Clock &clock);

    [[nodiscard]] Result<Order> run(const CancelOrderCommand &command);

private:
    [[nodiscard]] Result<> record(const Order &order);

    Orders &m_orders;
    Stock &m_stock;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace ordering
