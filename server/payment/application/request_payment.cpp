#include "server/payment/application/request_payment.h"

namespace payment {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;

namespace {

// Whoever asks the provider now has its answer, or is dead, after this many seconds.
constexpr int kAnswerTime = 5;

} // namespace

RequestPayment::RequestPayment(Payments &payments, OpenCharges &open, const core::Clock &clock)
    : m_payments(payments)
    , m_open(open)
    , m_clock(clock)
{
}

Result<RequestedPayment> RequestPayment::run(OrderId order, const Terms &terms)
{
    const auto givenUp = m_payments.lock(order);
    if (!givenUp)
        return fail(givenUp.error());
    const auto known = m_payments.find(order);
    if (!known)
        return fail(known.error());
    if (*known && (*known)->status() != PaymentStatus::Requested)
        return (*known)->mustBeFor(terms).transform([&] { return RequestedPayment{**known, false}; });
    if (*givenUp)
        return fail(Fault::Refused, "order-void"_L1, u"This order was given up and is not paid any more."_s);
    const RequestedPayment requested{known->value_or(Payment::request(order, terms)), !*known};
    return requested.payment.mustBeFor(terms)
        .and_then([&] { return requested.isNew ? m_payments.save(requested.payment) : Result<>(); })
        .and_then([&] { return m_open.checkAt(order, m_clock.now().addSecs(kAnswerTime)); })
        .transform([&] { return requested; });
}

} // namespace payment
