#include "server/payment/application/record_outcome.h"

#include "server/payment/application/documents.h"

namespace payment {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;

RecordOutcome::RecordOutcome(
    Payments &payments, OpenCharges &open, Refunds &refunds, Events &events, const core::Clock &clock)
    : m_payments(payments)
    , m_open(open)
    , m_refunds(refunds)
    , m_events(events)
    , m_clock(clock)
{
}

Result<Payment> RecordOutcome::run(OrderId order, const ChargeOutcome &outcome)
{
    auto payment = m_payments.lock(order).and_then([&](bool) { return m_payments.find(order); });
    if (!payment)
        return fail(payment.error());
    if (!*payment)
        return fail(Fault::NotFound, "payment-not-found"_L1, u"This order has no payment."_s);
    if ((*payment)->status() != PaymentStatus::Requested)
        return **payment;
    const auto recorded = outcome.kind == ChargeOutcome::Approved ? approve(**payment)
        : outcome.kind == ChargeOutcome::Declined
        ? decline(**payment, outcome.reason)
        : m_open.postpone(order, m_clock.now(), outcome.kind == ChargeOutcome::Unknown);
    return recorded.transform([&] { return **payment; });
}

Result<> RecordOutcome::approve(Payment &payment)
{
    const QDateTime now = m_clock.now();
    return payment.approved()
        .and_then([&](Change) { return m_payments.save(payment); })
        .and_then([&] { return m_events.tell(paymentApproved(payment, now)); })
        .and_then([&] { return payment.isToBeRefunded() ? m_refunds.add(payment, now) : Result<>(); });
}

Result<> RecordOutcome::decline(Payment &payment, const QString &reason)
{
    return payment.declined(reason).and_then([&](Change) { return m_payments.save(payment); }).and_then([&] {
        return m_events.tell(paymentDeclined(payment, m_clock.now()));
    });
}

} // namespace payment
