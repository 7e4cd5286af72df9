#pragma once

#include "common/core/clock.h"
#include "server/ordering/application/events.h"
#include "server/ordering/application/orders.h"
#include "server/ordering/application/stock.h"

namespace ordering {

// An order that nobody paid in time gives its copies back. Payment was asked before; should the money come after
// all, payment sends it back when it hears of this.
class ExpireOrder {
public:
    ExpireOrder(Orders &orders, Stock &stock, Events &events, const core::Clock &clock);

    [[nodiscard]] Result<Order> run(OrderId id); // Refused "order-not-expired" before the deadline

private:
    Orders &m_orders;
    Stock &m_stock;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace ordering
