#include "server/payment/domain/payment.h"

namespace payment {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::fail;
using core::Fault;

Payment Payment::request(OrderId order, const Terms &terms)
{
    Facts facts;
    facts.id = PaymentId::generate();
    facts.orderId = order;
    facts.terms = terms;
    return Payment(facts);
}

Payment::Payment(Facts facts)
    : m_facts(std::move(facts))
{
}

Result<> Payment::mustBeFor(const Terms &terms) const
{
    if (terms == m_facts.terms)
        return {};
    return fail(Fault::Refused, "other-amount"_L1, u"This order is being paid with another amount or method."_s);
}

Result<Change> Payment::approved()
{
    auto moved = move(PaymentTrigger::ProviderApproves, "payment-not-open"_L1);
    if (moved == Change::Made && m_facts.orderGivenUp)
        (void)move(PaymentTrigger::OrderGivenUp, "payment-not-open"_L1);
    return moved;
}

Result<Change> Payment::declined(const QString &reason)
{
    auto moved = move(PaymentTrigger::ProviderDeclines, "payment-not-open"_L1);
    if (moved == Change::Made)
        m_facts.declineReason = reason;
    return moved;
}

Result<Change> Payment::orderGivenUp()
{
    m_facts.orderGivenUp = true;
    return move(PaymentTrigger::OrderGivenUp, "payment-not-open"_L1);
}

Result<Change> Payment::refunded()
{
    return move(PaymentTrigger::ProviderRefunds, "payment-not-refunding"_L1);
}

const Payment::Facts &Payment::facts() const
{
    return m_facts;
}

PaymentStatus Payment::status() const
{
    return m_facts.status;
}

bool Payment::isToBeRefunded() const
{
    return m_facts.status == PaymentStatus::Refunding;
}

Result<Change> Payment::move(PaymentTrigger trigger, QLatin1StringView refusal)
{
    const auto to = next(m_facts.status, trigger);
    if (!to)
        return fail(Error{Fault::Refused, refusal, u"The payment is %1."_s.arg(nameOf(m_facts.status)), {},
            {{u"status"_s, nameOf(m_facts.status)}}});
    const auto before = std::exchange(m_facts.status, *to);
    return before == *to ? Change::None : Change::Made;
}

} // namespace payment
