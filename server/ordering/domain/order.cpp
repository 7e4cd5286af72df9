#include "server/ordering/domain/order.h"

#include "server/ordering/domain/placing_policies.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::fail;
using core::Fault;

namespace {

QList<Line> frozen(const Basket &basket, const Offers &offers)
{
    QList<Line> lines;
    for (const Wish &wish : basket) {
        const Offer offer = offers.value(wish.bookId);
        lines.append({wish.bookId, offer.sellerId, offer.title, wish.quantity, offer.price});
    }
    return lines;
}

} // namespace

Result<Order> Order::place(OrderId id, const Buyer &buyer, const Basket &basket, const Offers &offers,
    const QDateTime &now, std::chrono::seconds hold)
{
    return mayBePlaced(basket, offers).transform([&] {
        Facts facts;
        facts.id = id;
        facts.buyer = buyer;
        facts.lines = frozen(basket, offers);
        facts.orderedAt = now;
        facts.payUntil = now.addSecs(hold.count());
        return Order(facts);
    });
}

Order::Order(Facts facts)
    : m_facts(std::move(facts))
{
}

Result<Change> Order::paymentApproved(PaymentId payment)
{
    // Told again by the answer, the event and the reconciler; also when the order has moved on since.
    if (m_facts.paymentId == payment)
        return Change::None;
    auto moved = move(OrderTrigger::PaymentApproved, "order-not-payable"_L1);
    if (moved)
        m_facts.paymentId = payment;
    return moved;
}

Result<Change> Order::paymentDeclined(const QString &reason)
{
    auto moved = move(OrderTrigger::PaymentDeclined, "order-not-payable"_L1);
    if (moved == Change::Made)
        m_facts.declineReason = reason;
    return moved;
}

Result<Change> Order::deferPayment(const QDateTime &now)
{
    if (status() != OrderStatus::AwaitingPayment)
        return fail(Error{Fault::Refused, u"order-not-payable"_s, {}, {}, {{u"status"_s, nameOf(status())}}});
    if (m_facts.deferredAt)
        return Change::None;
    m_facts.deferredAt = now;
    return Change::Made;
}

Result<Change> Order::deadlinePassed(const QDateTime &now)
{
    if (now < m_facts.payUntil)
        return fail(Fault::Refused, "order-not-expired"_L1, u"There is still time to pay."_s);
    return move(OrderTrigger::DeadlinePassed, "order-not-expired"_L1);
}

Result<Change> Order::cancel()
{
    if (status() == OrderStatus::Shipping || status() == OrderStatus::Completed)
        return fail(Error{Fault::Refused, u"already-shipped"_s, u"The order is on its way already."_s, {},
            {{u"status"_s, nameOf(status())}}});
    return move(OrderTrigger::BuyerCancels, "order-not-cancellable"_L1);
}

Result<Change> Order::deliveryStarted()
{
    return move(OrderTrigger::DeliveryStarted, "order-not-deliverable"_L1);
}

Result<Change> Order::deliveryCompleted(const SellerId &seller)
{
    m_facts.arrived.insert(seller);
    const QList<SellerId> all = sellers();
    const bool last = std::all_of(all.begin(), all.end(), [&](auto &one) { return m_facts.arrived.contains(one); });
    return last ? move(OrderTrigger::LastDeliveryCompleted, "order-not-deliverable"_L1) : Change::None;
}

Result<Change> Order::deliveryCancelled()
{
    return move(OrderTrigger::DeliveryCancelled, "order-not-cancelling"_L1);
}

Result<Change> Order::cancellationRefused()
{
    return move(OrderTrigger::CancellationRefused, "order-not-cancelling"_L1);
}

const Order::Facts &Order::facts() const
{
    return m_facts;
}

OrderId Order::id() const
{
    return m_facts.id;
}

OrderStatus Order::status() const
{
    return m_facts.status;
}

bool Order::isPaid() const
{
    return m_facts.paymentId.has_value();
}

Money Order::total() const
{
    Money total;
    for (const Line &line : m_facts.lines)
        total = total + line.unitPrice * line.quantity;
    return total;
}

QList<SellerId> Order::sellers() const
{
    QList<SellerId> sellers;
    for (const Line &line : m_facts.lines) {
        if (!sellers.contains(line.sellerId))
            sellers.append(line.sellerId);
    }
    return sellers;
}

bool Order::mayBePaid(const QDateTime &now) const
{
    return status() == OrderStatus::AwaitingPayment && now < m_facts.payUntil;
}

Result<Change> Order::move(OrderTrigger trigger, QLatin1StringView refusal)
{
    const auto to = next(m_facts.status, trigger);
    if (!to)
        return fail(Error{Fault::Refused, refusal, u"The order is %1."_s.arg(nameOf(status())), {},
            {{u"status"_s, nameOf(status())}}});
    const auto before = std::exchange(m_facts.status, *to);
    return before == *to ? Change::None : Change::Made;
}

} // namespace ordering
