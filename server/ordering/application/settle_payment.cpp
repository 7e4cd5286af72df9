#include "server/ordering/application/settle_payment.h"

#include "server/ordering/application/documents.h"

namespace ordering {

SettlePayment::SettlePayment(
    Orders &orders, Stock &stock, PaymentQueue &queue, Events &events, const core::Clock &clock)
    : m_orders(orders)
    , m_stock(stock)
    , m_queue(queue)
    , m_events(events)
    , m_clock(clock)
{
}

Result<Order> SettlePayment::run(OrderId id, const PaymentOutcome &outcome, bool askedBefore)
{
    auto order = m_orders.find(id);
    if (!order || order->status() != OrderStatus::AwaitingPayment)
        return order;
    const auto settled = outcome.kind == PaymentOutcome::Approved ? place(*order, outcome)
        : outcome.kind == PaymentOutcome::Declined                ? fail(*order, outcome)
                                                                  : defer(*order, outcome, askedBefore);
    return settled.transform([&] { return *order; });
}

Result<> SettlePayment::place(Order &order, const PaymentOutcome &outcome)
{
    return order.paymentApproved(outcome.paymentId)
        .and_then([&](Change) { return m_orders.save(order); })
        .and_then([&] { return m_events.tell(orderPlaced(order, m_clock.now())); });
}

Result<> SettlePayment::fail(Order &order, const PaymentOutcome &outcome)
{
    return order.paymentDeclined(outcome.reason)
        .and_then([&](Change) { return m_orders.save(order); })
        .and_then([&] { return m_stock.release(order.id()); })
        .and_then([&] { return m_events.tell(orderPaymentFailed(order, m_clock.now())); });
}

Result<> SettlePayment::defer(Order &order, const PaymentOutcome &outcome, bool askedBefore)
{
    const QDateTime now = m_clock.now();
    const auto told = order.deferPayment(now).and_then([&](Change change) -> Result<> {
        if (change == Change::None)
            return {};
        return m_orders.save(order).and_then([&] { return m_events.tell(orderPaymentDeferred(order)); });
    });
    const bool asked = askedBefore || outcome.kind == PaymentOutcome::Pending;
    return told.and_then([&] { return m_queue.postpone(order.id(), now.addSecs(outcome.retryAfter.count()), asked); });
}

} // namespace ordering
