#include "client/checkout/waiting_order.h"

#include "common/core/on_answer.h"

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using contracts::order_view::OrderDocument;
using contracts::ordering::OrderStatus;

namespace {

constexpr auto kLookEvery = 10s; // the bell rings sooner; this is for when it does not

} // namespace

WaitingOrder::WaitingOrder(api::Orders &orders, QObject *parent)
    : QObject(parent)
    , m_orders(orders)
{
    m_look.setInterval(kLookEvery);
    connect(&m_look, &QTimer::timeout, this, &WaitingOrder::lookAgain);
}

void WaitingOrder::follow(const OrderAnswer &order)
{
    m_order = order;
    m_key.reset();
    m_paying = false;
    m_look.start();
}

void WaitingOrder::leave()
{
    m_order.reset();
    m_look.stop();
}

void WaitingOrder::payNow()
{
    if (!m_order || m_paying)
        return;
    m_paying = true;
    if (!m_key)
        m_key = api::IdempotencyKey::generate();
    Q_EMIT paying();
    const contracts::OrderId order = m_order->orderId;
    core::onAnswer(m_orders.payNow(order, *m_key), this, [this, order](const core::Result<OrderAnswer> &answer) {
        m_paying = false;
        if (m_order && m_order->orderId == order)
            take(answer);
    });
}

void WaitingOrder::take(const core::Result<OrderAnswer> &answer)
{
    if (!answer) {
        const bool isDeclined = answer.error().slug == "payment-declined"_L1;
        if (isDeclined)
            leave();
        if (answer.error().fault == core::Fault::Refused)
            m_key.reset();
        if (isDeclined)
            return Q_EMIT declined(answer.error());
        Q_EMIT payingFailed(answer.error());
        return lookAgain(); // it may be paid or given up already
    }
    m_key.reset();
    m_order = *answer;
    if (answer->status == OrderStatus::AwaitingPayment)
        return Q_EMIT stillWaits(*answer);
    leave();
    Q_EMIT paid(*answer);
}

void WaitingOrder::lookAgain()
{
    if (!m_order)
        return;
    const contracts::OrderId order = m_order->orderId;
    core::onAnswer(m_orders.order(order), this, [this, order](const core::Result<OrderDocument> &answer) {
        if (answer && m_order && m_order->orderId == order)
            take(*answer);
    });
}

void WaitingOrder::take(const OrderDocument &order)
{
    using Viewed = contracts::order_view::OrderStatus;
    const OrderAnswer was = *m_order;
    switch (order.status) {
    case Viewed::AwaitingPayment:
        return;
    case Viewed::Placed:
    case Viewed::Shipping:
    case Viewed::Completed:
        leave();
        return Q_EMIT paid(was);
    case Viewed::PaymentFailed:
    case Viewed::Expired:
    case Viewed::Cancelling:
    case Viewed::Cancelled:
        leave();
        return Q_EMIT ended(order.orderId);
    }
}

} // namespace checkout
