#include "server/payment/application/record_refund.h"

#include "server/payment/application/documents.h"

namespace payment {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;

RecordRefund::RecordRefund(Payments &payments, Refunds &refunds, Events &events, const core::Clock &clock)
    : m_payments(payments)
    , m_refunds(refunds)
    , m_events(events)
    , m_clock(clock)
{
}

Result<> RecordRefund::run(OrderId order, bool refunded)
{
    const QDateTime now = m_clock.now();
    if (!refunded)
        return m_refunds.postpone(order, now);
    auto payment = m_payments.lock(order).and_then([&](bool) { return m_payments.find(order); });
    if (!payment)
        return fail(payment.error());
    if (!*payment)
        return fail(Fault::NotFound, "payment-not-found"_L1, u"This order has no payment."_s);
    return (*payment)->refunded().and_then([&](Change change) -> Result<> {
        if (change == Change::None)
            return {};
        return m_payments.save(**payment).and_then([&] { return m_refunds.done(order, now); }).and_then([&] {
            return m_events.tell(paymentRefunded(**payment, now));
        });
    });
}

} // namespace payment
