#include "server/ordering/adapters/checkout.h"

#include "server/ordering/adapters/postgres/desk.h"
#include "server/ordering/application/expire_order.h"
#include "server/ordering/application/settle_payment.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using platform::rounds::Found;
namespace idempotency = platform::idempotency;

Checkout::Checkout(const core::Clock &clock, PlacingTimes times)
    : m_clock(clock)
    , m_times(times)
{
}

Result<Checkout::Response> Checkout::place(
    Connection &connection, Payments &payments, const Key &key, const PlaceOrderCommand &command)
{
    const auto begun =
        connection.transact([&](Connection &transaction) { return beginPlacing(transaction, key, command); });
    if (!begun)
        return fail(begun.error());
    if (const auto *known = std::get_if<Response>(&*begun))
        return *known;
    const Claim &claim = std::get<Claim>(*begun);
    const PaymentOutcome outcome = payments.pay(claim.order);
    return connection.transact([&](Connection &transaction) {
        return settle(transaction, claim, outcome).and_then([&](const Receipt &receipt) {
            return idempotency::finish(transaction, key.owner, key.key, placed(receipt));
        });
    });
}

Result<Checkout::Response> Checkout::payNow(
    Connection &connection, Payments &payments, const Key &key, OrderId order, BuyerId buyer)
{
    const auto begun =
        connection.transact([&](Connection &transaction) { return beginPaying(transaction, key, order, buyer); });
    if (!begun)
        return fail(begun.error());
    if (const auto *known = std::get_if<Response>(&*begun))
        return *known;
    const Claim &claim = std::get<Claim>(*begun);
    const PaymentOutcome outcome = payments.pay(claim.order);
    return connection.transact([&](Connection &transaction) {
        return settle(transaction, claim, outcome).and_then([&](const Receipt &receipt) {
            return idempotency::finish(transaction, key.owner, key.key, paid(receipt));
        });
    });
}

Result<Found> Checkout::payNext(Connection &connection, Payments &payments, Waiting whom)
{
    const QDateTime now = m_clock.now();
    const auto next = claimNext(connection, whom, now);
    if (!next)
        return fail(next.error());
    if (!*next)
        return Found::Nothing;
    const Claim &claim = **next;
    const bool overdue = !claim.order.mayBePaid(now);
    PaymentOutcome outcome{PaymentOutcome::NeverAsked, {}, {}};
    if (!overdue)
        outcome = payments.pay(claim.order);
    else if (claim.askedBefore)
        outcome = payments.find(claim.order.id());
    return connection.transact([&](Connection &transaction) {
        const auto settled = overdue ? settleOverdue(transaction, claim, outcome)
                                     : settle(transaction, claim, outcome).transform([](const Receipt &) {});
        return settled.transform([] { return Found::Something; });
    });
}

// The claim stands even when the order cannot be read: it is put off like any other, and not before all others for
// ever.
Result<std::optional<Claim>> Checkout::claimNext(Connection &connection, Waiting whom, const QDateTime &now)
{
    Result<std::optional<Claim>> next;
    return connection
        .transact([&](Connection &transaction) -> Result<> {
            next = PostgresPaymentQueue(transaction).claimNext(whom, now, now.addSecs(m_times.claim.count()));
            return {};
        })
        .and_then([&] { return next; });
}

Result<Checkout::Begun> Checkout::beginPlacing(
    Connection &transaction, const Key &key, const PlaceOrderCommand &command)
{
    const auto beginning = idempotency::begin(transaction, key, command.id.toString());
    if (!beginning)
        return fail(beginning.error());
    if (const auto *replay = std::get_if<idempotency::Replay>(&*beginning))
        return replay->response;
    if (const auto *unfinished = std::get_if<idempotency::Unfinished>(&*beginning))
        return OrderId::parse(unfinished->reference).and_then([&](OrderId order) {
            return answerUnfinished(transaction, key, order);
        });
    Desk desk(transaction);
    return PlaceOrder(desk.books, desk.orders, m_clock, m_times).run(command).transform([](const Order &order) {
        return Claim{order, false};
    });
}

// Paying is harmless to repeat, so an unfinished attempt is simply made again.
Result<Checkout::Begun> Checkout::beginPaying(Connection &transaction, const Key &key, OrderId order, BuyerId buyer)
{
    const auto beginning = idempotency::begin(transaction, key, order.toString());
    if (!beginning)
        return fail(beginning.error());
    if (const auto *replay = std::get_if<idempotency::Replay>(&*beginning))
        return replay->response;
    Desk desk(transaction);
    const auto claim = ClaimPayment(desk.queue, desk.orders, m_clock, m_times).run(order, buyer);
    if (!claim)
        return fail(claim.error());
    if (*claim)
        return **claim;
    return desk.orders.find(order).and_then(
        [&](const Order &known) { return idempotency::finish(transaction, key.owner, key.key, paid({known})); });
}

// The first request with this key was cut off, or is still under way. Once its order is settled, by whomever, that is
// the answer; until then nobody knows.
Result<Checkout::Response> Checkout::answerUnfinished(Connection &transaction, const Key &key, OrderId id)
{
    Desk desk(transaction);
    const auto order = desk.orders.find(id);
    if (!order)
        return fail(order.error());
    if (order->status() == OrderStatus::AwaitingPayment && !order->facts().deferredAt)
        return fail(core::Error{core::Fault::Conflict, u"request-in-progress"_s,
            u"The first request with this key is being worked on."_s, {}, {}});
    return desk.queue.placeOf(*order).and_then([&](int place) {
        return idempotency::finish(transaction, key.owner, key.key, placed({*order, place}));
    });
}

Result<Receipt> Checkout::settle(Connection &transaction, const Claim &claim, const PaymentOutcome &outcome)
{
    Desk desk(transaction);
    const auto order = SettlePayment(desk.orders, desk.stock, desk.queue, desk.events, m_clock)
                           .run(claim.order.id(), outcome, claim.askedBefore);
    if (!order)
        return fail(order.error());
    if (order->status() != OrderStatus::AwaitingPayment)
        return Receipt{*order};
    return desk.queue.placeOf(*order).transform([&](int place) { return Receipt{*order, place, outcome.retryAfter}; });
}

Result<> Checkout::settleOverdue(Connection &transaction, const Claim &claim, const PaymentOutcome &outcome)
{
    // Payment knows of it, but not yet what became of it: a moment of grace, for a buyer who paid at the last minute
    // would rather have the books than the money back.
    const bool grace = outcome.kind == PaymentOutcome::Pending
        && m_clock.now() < claim.order.facts().payUntil.addSecs(m_times.grace.count());
    if (outcome.isFinal() || outcome.kind == PaymentOutcome::Away || grace)
        return settle(transaction, claim, outcome).transform([](const Receipt &) {});
    Desk desk(transaction);
    return ExpireOrder(desk.orders, desk.stock, desk.events, m_clock)
        .run(claim.order.id())
        .transform([](const Order &) {});
}

} // namespace ordering
