#include "server/order_view/adapters/mqtt/order_facts.h"

#include "server/order_view/adapters/postgres/postgres_order_documents.h"

namespace order_view {

using namespace Qt::Literals::StringLiterals;
using contracts::OrderId;
using platform::events::Event;
using platform::events::Handled;
using platform::events::Handlers;
using platform::events::HandlersByProducer;
using platform::events::Subscription;
using platform::postgres::Connection;

namespace {

template <class Event> OrderId orderOf(const Event &event)
{
    if constexpr (requires { event.parcel; })
        return event.parcel.orderId;
    else
        return event.orderId;
}

// Takes every event of one type into the view of its order.
template <class Fact> void keep(Handlers &handlers, core::Result<Fact> (*parse)(const QJsonObject &))
{
    handlers.insert(Fact::kType, [parse](Connection &connection, const Event &event) {
        return parse(event.data)
            .and_then([&](const Fact &fact) {
                PostgresOrderDocuments documents(connection);
                return KeepOrder(documents).run(orderOf(fact), event.id, fact);
            })
            .map([] { return Handled::Applied; });
    });
}

Handlers factsOfOrdering()
{
    Handlers ordering;
    using namespace contracts::ordering;
    keep<OrderPaymentDeferred>(ordering, parseOrderPaymentDeferred);
    keep<OrderPlaced>(ordering, parseOrderPlaced);
    keep<OrderPaymentFailed>(ordering, parseOrderPaymentFailed);
    keep<OrderExpired>(ordering, parseOrderExpired);
    keep<OrderCancellationRequested>(ordering, parseOrderCancellationRequested);
    keep<OrderCancelled>(ordering, parseOrderCancelled);
    keep<OrderCompleted>(ordering, parseOrderCompleted);
    return ordering;
}

Handlers factsOfPayment()
{
    Handlers payment;
    using namespace contracts::payment;
    keep<PaymentApproved>(payment, parsePaymentApproved);
    keep<PaymentDeclined>(payment, parsePaymentDeclined);
    keep<PaymentRefunded>(payment, parsePaymentRefunded);
    return payment;
}

Handlers factsOfDelivery()
{
    Handlers delivery;
    using namespace contracts::delivery;
    keep<DeliveryPrepared>(delivery, parseDeliveryPrepared);
    keep<DeliveryStarted>(delivery, parseDeliveryStarted);
    keep<DeliveryProgressed>(delivery, parseDeliveryProgressed);
    keep<DeliveryCompleted>(delivery, parseDeliveryCompleted);
    keep<DeliveryCancelled>(delivery, parseDeliveryCancelled);
    keep<DeliveryCancellationRefused>(delivery, parseDeliveryCancellationRefused);
    return delivery;
}

Handlers factsOfStore()
{
    Handlers store;
    keep<contracts::store::ShipmentRequested>(store, contracts::store::parseShipmentRequested);
    return store;
}

} // namespace

HandlersByProducer orderFacts()
{
    return {{u"ordering"_s, factsOfOrdering()}, {u"payment"_s, factsOfPayment()}, {u"delivery"_s, factsOfDelivery()},
        {u"store"_s, factsOfStore()}};
}

void follow(Subscription &producer, const Handlers &facts)
{
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        producer.on(fact.key(), fact.value());
}

} // namespace order_view
