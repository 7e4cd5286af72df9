#pragma once

#include "common/contracts/delivery/delivery_events.h"
#include "common/core/clock.h"
#include "server/ordering/application/events.h"
#include "server/ordering/application/orders.h"
#include "server/ordering/application/stock.h"

namespace ordering {

// What delivery decided and did is what an order goes by. Delivery tells each fact of an order once and in order; a
// fact that does not fit the order is a fault that somebody has to look at, and comes back as an error.
class FollowDelivery {
public:
    FollowDelivery(Orders &orders, Stock &stock, Events &events, const core::Clock &clock);

    [[nodiscard]] Result<> on(const contracts::delivery::DeliveryStarted &event);
    [[nodiscard]] Result<> on(const contracts::delivery::DeliveryCompleted &event);
    [[nodiscard]] Result<> on(const contracts::delivery::DeliveryCancelled &event);
    [[nodiscard]] Result<> on(const contracts::delivery::DeliveryCancellationRefused &event);

private:
    Orders &m_orders;
    Stock &m_stock;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace ordering
