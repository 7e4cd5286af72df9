#include "server/ordering/application/documents.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
namespace wire = contracts::ordering;

static_assert(int(OrderStatus::AwaitingPayment) == int(wire::OrderStatus::AwaitingPayment)
        && int(OrderStatus::Completed) == int(wire::OrderStatus::Completed)
        && int(OrderStatus::Cancelled) == int(wire::OrderStatus::Cancelled),
    "the contract lists the statuses in the same order");

wire::Address toContract(const Address &address)
{
    return {address.recipient, address.phone, address.postalCode, address.line1, address.line2};
}

wire::OrderLines toContract(const QList<Line> &lines)
{
    wire::OrderLines told;
    for (const Line &line : lines)
        told.append({line.bookId, line.sellerId, line.title, line.quantity, line.unitPrice});
    return told;
}

wire::OrderStatus toContract(OrderStatus status)
{
    return wire::OrderStatus(int(status));
}

Address fromContract(const wire::Address &address)
{
    return {address.recipient, address.phone, address.postalCode, address.line1, address.line2};
}

QList<Line> fromContract(const wire::OrderLines &lines)
{
    QList<Line> known;
    for (const wire::OrderLine &line : lines)
        known.append({line.bookId, line.sellerId, line.title, line.quantity, line.unitPrice});
    return known;
}

wire::OrderPaymentDeferred orderPaymentDeferred(const Order &order)
{
    const Order::Facts &facts = order.facts();
    return {facts.id, facts.buyer.id, facts.buyer.name, toContract(facts.buyer.address), toContract(facts.lines),
        order.total(), facts.payUntil, facts.orderedAt};
}

wire::OrderPlaced orderPlaced(const Order &order, const QDateTime &now)
{
    const Order::Facts &facts = order.facts();
    return {facts.id, facts.buyer.id, facts.buyer.name, toContract(facts.buyer.address), toContract(facts.lines),
        order.total(), facts.paymentId.value_or(PaymentId()), facts.orderedAt, now};
}

wire::OrderPaymentFailed orderPaymentFailed(const Order &order, const QDateTime &now)
{
    return {order.id(), order.facts().buyer.id, order.facts().declineReason, now};
}

wire::OrderExpired orderExpired(const Order &order, const QDateTime &now)
{
    return {order.id(), order.facts().buyer.id, now};
}

wire::OrderCancellationRequested orderCancellationRequested(const Order &order, const QDateTime &now)
{
    return {order.id(), order.facts().buyer.id, order.sellers(), now};
}

wire::OrderCancelled orderCancelled(const Order &order, const QDateTime &now)
{
    return {order.id(), order.facts().buyer.id, order.sellers(), toContract(order.facts().lines), order.isPaid(),
        order.isPaid() ? order.total() : Money(), now};
}

wire::OrderCompleted orderCompleted(const Order &order, const QDateTime &now)
{
    return {order.id(), order.facts().buyer.id, now};
}

wire::OrderAnswer answerOf(const Order &order, int placeInQueue)
{
    const Order::Facts &facts = order.facts();
    wire::OrderAnswer answer{facts.id, toContract(facts.status), toContract(facts.lines), order.total(),
        facts.orderedAt, facts.paymentId, std::nullopt};
    if (facts.status == OrderStatus::AwaitingPayment)
        answer.payLater =
            wire::PayLater{facts.payUntil, placeInQueue, u"/api/v1/orders/%1/payment"_s.arg(facts.id.toString())};
    return answer;
}

} // namespace ordering
