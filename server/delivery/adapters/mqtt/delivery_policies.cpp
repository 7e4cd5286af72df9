#include "server/delivery/adapters/mqtt/delivery_policies.h"

#include "server/delivery/adapters/postgres/postgres_deliveries.h"
#include "server/delivery/adapters/postgres/postgres_events.h"
#include "server/delivery/application/cancel_deliveries.h"
#include "server/delivery/application/prepare_deliveries.h"
#include "server/delivery/application/start_delivery.h"

namespace delivery {

using contracts::ordering::OrderCancellationRequested;
using contracts::ordering::OrderPlaced;
using contracts::store::ShipmentRequested;
using core::Result;
using platform::events::Event;
using platform::events::Handled;
using platform::events::Subscription;
using platform::postgres::Connection;

namespace {

Result<Handled> prepare(Connection &connection, const OrderPlaced &order, const core::Clock &clock)
{
    PostgresDeliveries deliveries(connection);
    PostgresEvents events(connection);
    return PrepareDeliveries(deliveries, events, clock).run(order).map([] { return Handled::Applied; });
}

Result<Handled> cancel(Connection &connection, const OrderCancellationRequested &request, const core::Clock &clock)
{
    PostgresDeliveries deliveries(connection);
    PostgresEvents events(connection);
    return CancelDeliveries(deliveries, events, clock).run(request).map([](CancelDeliveries::Outcome) {
        return Handled::Applied;
    });
}

Result<Handled> start(Connection &connection, const ShipmentRequested &request, const core::Clock &clock)
{
    PostgresDeliveries deliveries(connection);
    PostgresEvents events(connection);
    return StartDelivery(deliveries, events, clock).run(request).map([](StartDelivery::Outcome outcome) {
        return outcome == StartDelivery::Outcome::NotYetKnown ? Handled::NotYet : Handled::Applied;
    });
}

} // namespace

void followOrdering(Subscription &ordering, const core::Clock &clock)
{
    ordering.on(OrderPlaced::kType, [&clock](Connection &connection, const Event &event) {
        return contracts::ordering::parseOrderPlaced(event.data).and_then([&](const OrderPlaced &order) {
            return prepare(connection, order, clock);
        });
    });
    ordering.on(OrderCancellationRequested::kType, [&clock](Connection &connection, const Event &event) {
        return contracts::ordering::parseOrderCancellationRequested(event.data)
            .and_then([&](const OrderCancellationRequested &request) { return cancel(connection, request, clock); });
    });
}

void followStore(Subscription &store, const core::Clock &clock)
{
    store.on(ShipmentRequested::kType, [&clock](Connection &connection, const Event &event) {
        return contracts::store::parseShipmentRequested(event.data).and_then([&](const ShipmentRequested &request) {
            return start(connection, request, clock);
        });
    });
}

} // namespace delivery
