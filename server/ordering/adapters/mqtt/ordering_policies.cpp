#include "server/ordering/adapters/mqtt/ordering_policies.h"

#include "common/contracts/payment/payment_events.h"
#include "common/contracts/store/book_events.h"
#include "common/contracts/store/stock_events.h"
#include "server/ordering/adapters/postgres/desk.h"
#include "server/ordering/application/follow_delivery.h"
#include "server/ordering/application/settle_payment.h"
#include "server/ordering/application/supply_stock.h"

namespace ordering {

namespace store = contracts::store;
namespace payment = contracts::payment;
namespace delivery = contracts::delivery;
using platform::events::Event;
using platform::events::Handled;
using platform::events::Handler;
using platform::events::Subscription;
using platform::postgres::Connection;

namespace {

// A handler that reads the event with `parse` and takes it in with `work(Desk &, fact) -> Result<…>`.
template <class Parse, class Work> Handler taking(Parse parse, Work work)
{
    return [parse, work](Connection &connection, const Event &event) {
        return parse(event.data).and_then([&](const auto &fact) {
            Desk desk(connection);
            return work(desk, fact).transform([](const auto &...) { return Handled::Applied; });
        });
    };
}

Result<> keep(Desk &desk, const store::BookFacts &facts)
{
    return desk.books.keep({facts.bookId, {facts.sellerId, facts.title, facts.price, false}, facts.version});
}

} // namespace

void followStore(Subscription &events)
{
    events.on(store::BookRegistered::kType,
        taking(store::parseBookRegistered, [](Desk &desk, const auto &fact) { return keep(desk, fact.book); }));
    events.on(store::BookChanged::kType,
        taking(store::parseBookChanged, [](Desk &desk, const auto &fact) { return keep(desk, fact.book); }));
    events.on(store::BookWithdrawn::kType, taking(store::parseBookWithdrawn, [](Desk &desk, const auto &fact) {
        return desk.books.withdraw(fact.bookId, fact.version);
    }));
    events.on(store::StockReceived::kType, taking(store::parseStockReceived, [](Desk &desk, const auto &fact) {
        return SupplyStock(desk.stock, desk.events).run(fact.bookId, fact.quantity);
    }));
    events.on(store::StockCorrected::kType, taking(store::parseStockCorrected, [](Desk &desk, const auto &fact) {
        return SupplyStock(desk.stock, desk.events).run(fact.bookId, fact.delta);
    }));
}

void followPayment(Subscription &events, const core::Clock &clock)
{
    const auto settle = [&clock](Desk &desk, OrderId order, const PaymentOutcome &outcome) {
        return SettlePayment(desk.orders, desk.stock, desk.queue, desk.events, clock).run(order, outcome);
    };
    events.on(
        payment::PaymentApproved::kType, taking(payment::parsePaymentApproved, [settle](Desk &desk, const auto &fact) {
            return settle(desk, fact.orderId, {PaymentOutcome::Approved, fact.paymentId, {}});
        }));
    events.on(
        payment::PaymentDeclined::kType, taking(payment::parsePaymentDeclined, [settle](Desk &desk, const auto &fact) {
            return settle(desk, fact.orderId, {PaymentOutcome::Declined, {}, fact.reason});
        }));
}

void followDelivery(Subscription &events, const core::Clock &clock)
{
    const auto follow = [&clock](Desk &desk, const auto &fact) {
        return FollowDelivery(desk.orders, desk.stock, desk.events, clock).on(fact);
    };
    events.on(delivery::DeliveryStarted::kType, taking(delivery::parseDeliveryStarted, follow));
    events.on(delivery::DeliveryCompleted::kType, taking(delivery::parseDeliveryCompleted, follow));
    events.on(delivery::DeliveryCancelled::kType, taking(delivery::parseDeliveryCancelled, follow));
    events.on(delivery::DeliveryCancellationRefused::kType, taking(delivery::parseDeliveryCancellationRefused, follow));
}

} // namespace ordering
