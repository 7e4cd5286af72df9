#include "server/ordering/application/cancel_order.h"

#include "server/ordering/application/documents.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;

CancelOrder::CancelOrder(Orders &orders, Stock &stock, Events &events, const core::Clock &clock)
    : m_orders(orders)
    , m_stock(stock)
    , m_events(events)
    , m_clock(clock)
{
}

Result<Order> CancelOrder::run(const CancelOrderCommand &command)
{
    auto order = m_orders.find(command.orderId);
    if (!order)
        return order;
    if (order->facts().buyer.id != command.buyerId)
        return core::fail(core::Fault::NotFound, "order-not-found"_L1, u"There is no such order."_s);
    const auto cancelled = order->cancel();
    if (!cancelled)
        return core::fail(cancelled.error());
    if (*cancelled == Change::None)
        return order;
    return record(*order).transform([&] { return *order; });
}

Result<> CancelOrder::record(const Order &order)
{
    const QDateTime now = m_clock.now();
    return m_orders.save(order).and_then([&]() -> Result<> {
        if (order.status() == OrderStatus::Cancelling)
            return m_events.tell(orderCancellationRequested(order, now));
        return m_stock.release(order.id()).and_then([&] { return m_events.tell(orderCancelled(order, now)); });
    });
}

} // namespace ordering
