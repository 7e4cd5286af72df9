#include "server/ordering/application/follow_delivery.h"

#include "server/ordering/application/documents.h"

namespace ordering {

namespace wire = contracts::delivery;

FollowDelivery::FollowDelivery(Orders &orders, Stock &stock, Events &events, const core::Clock &clock)
    : m_orders(orders)
    , m_stock(stock)
    , m_events(events)
    , m_clock(clock)
{
}

Result<> FollowDelivery::on(const wire::DeliveryStarted &event)
{
    return m_orders.find(event.parcel.orderId).and_then([&](Order order) {
        return order.deliveryStarted().and_then([&](Change) { return m_orders.save(order); }).and_then([&] {
            return m_stock.handOver(order.id(), event.parcel.sellerId);
        });
    });
}

Result<> FollowDelivery::on(const wire::DeliveryCompleted &event)
{
    return m_orders.find(event.parcel.orderId).and_then([&](Order order) -> Result<> {
        const auto completed = order.deliveryCompleted(event.parcel.sellerId);
        if (!completed)
            return core::fail(completed.error());
        const auto saved = m_orders.save(order);
        if (!saved || *completed == Change::None)
            return saved;
        return m_events.tell(orderCompleted(order, m_clock.now()));
    });
}

Result<> FollowDelivery::on(const wire::DeliveryCancelled &event)
{
    return m_orders.find(event.orderId).and_then([&](Order order) {
        return order.deliveryCancelled()
            .and_then([&](Change) { return m_orders.save(order); })
            .and_then([&] { return m_stock.release(order.id()); })
            .and_then([&] { return m_events.tell(orderCancelled(order, m_clock.now())); });
    });
}

Result<> FollowDelivery::on(const wire::DeliveryCancellationRefused &event)
{
    return m_orders.find(event.orderId).and_then([&](Order order) {
        return order.cancellationRefused().and_then([&](Change) { return m_orders.save(order); });
    });
}

} // namespace ordering
