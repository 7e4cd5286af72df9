#include "server/payment/adapters/mqtt/payment_policies.h"

#include "common/contracts/ordering/order_events.h"
#include "server/payment/adapters/postgres/postgres_payments.h"
#include "server/payment/adapters/postgres/postgres_refunds.h"
#include "server/payment/application/give_up_order.h"

namespace payment {

using contracts::ordering::OrderCancelled;
using contracts::ordering::OrderExpired;
using platform::events::Event;
using platform::events::Handled;
using platform::events::Subscription;
using platform::postgres::Connection;

namespace {

Result<Handled> giveUp(Connection &connection, OrderId order, const core::Clock &clock)
{
    PostgresPayments payments(connection);
    PostgresRefunds refunds(connection);
    return GiveUpOrder(payments, refunds, clock).run(order).transform([] { return Handled::Applied; });
}

} // namespace

void followOrdering(Subscription &ordering, const core::Clock &clock)
{
    ordering.on(OrderCancelled::kType, [&clock](Connection &connection, const Event &event) {
        return contracts::ordering::parseOrderCancelled(event.data).and_then([&](const OrderCancelled &cancelled) {
            return giveUp(connection, cancelled.orderId, clock);
        });
    });
    ordering.on(OrderExpired::kType, [&clock](Connection &connection, const Event &event) {
        return contracts::ordering::parseOrderExpired(event.data).and_then([&](const OrderExpired &expired) {
            return giveUp(connection, expired.orderId, clock);
        });
    });
}

} // namespace payment
