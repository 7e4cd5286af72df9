#include "server/ordering/application/expire_order.h"

#include "server/ordering/application/documents.h"

namespace ordering {

ExpireOrder::ExpireOrder(Orders &orders, Stock &stock, Events &events, const core::Clock &clock)
    : m_orders(orders)
    , m_stock(stock)
    , m_events(events)
    , m_clock(clock)
{
}

Result<Order> ExpireOrder::run(OrderId id)
{
    auto order = m_orders.find(id);
    if (!order || order->status() != OrderStatus::AwaitingPayment)
        return order;
    const QDateTime now = m_clock.now();
    return order->deadlinePassed(now)
        .and_then([&](Change) { return m_orders.save(*order); })
        .and_then([&] { return m_stock.release(id); })
        .and_then([&] { return m_events.tell(orderExpired(*order, now)); })
        .transform([&] { return *order; });
}

} // namespace ordering
