#include "server/store/application/ship_store_order.h"

namespace store {

namespace wire = contracts::store;

static_assert(wire::kLongestCourier == Shipment::kLongestCourier);
static_assert(wire::kLongestWaybill == Shipment::kLongestWaybill);

namespace {

// To a seller who wants to ship, an order that is not there is one that must not be shipped.
core::Error refusal(core::Error error)
{
    error.fault = error.fault == Fault::NotFound ? Fault::Refused : error.fault;
    return error;
}

wire::ShipmentRequested requestedOf(const StoreOrder &order)
{
    return {
        order.orderId, order.sellerId, order.shipment->courier, order.shipment->waybill, order.shipment->requestedAt};
}

} // namespace

ShipStoreOrder::ShipStoreOrder(Desk &desk, Events &events, const core::Clock &clock)
    : m_desk(desk)
    , m_events(events)
    , m_clock(clock)
{
}

Result<StoreOrder> ShipStoreOrder::run(SellerId seller, OrderId id, const wire::ShipmentRequest &request)
{
    auto order = m_desk.take(id, seller);
    if (!order)
        return core::fail(refusal(order.error()));
    const auto requested = order->requestShipment(request.courier, request.waybill, m_clock.now());
    if (!requested)
        return core::fail(requested.error());
    if (!*requested)
        return order;
    return m_desk.save(*order)
        .and_then([&] { return m_events.append({told(id, requestedOf(*order))}); })
        .transform([&] { return *order; });
}

} // namespace store
