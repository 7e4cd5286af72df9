#include "server/payment/application/documents.h"

namespace payment {

namespace wire = contracts::payment;

static_assert(int(PaymentStatus::Requested) == int(wire::PaymentStatus::Requested)
        && int(PaymentStatus::Declined) == int(wire::PaymentStatus::Declined)
        && int(PaymentStatus::Refunded) == int(wire::PaymentStatus::Refunded),
    "the contract lists the statuses in the same order");

wire::PaymentApproved paymentApproved(const Payment &payment, const QDateTime &now)
{
    const Payment::Facts &facts = payment.facts();
    return {facts.orderId, facts.id, facts.terms.buyerId, facts.terms.amount, facts.terms.method, now};
}

wire::PaymentDeclined paymentDeclined(const Payment &payment, const QDateTime &now)
{
    const Payment::Facts &facts = payment.facts();
    return {facts.orderId, facts.id, facts.terms.buyerId, facts.terms.amount, facts.declineReason, now};
}

wire::PaymentRefunded paymentRefunded(const Payment &payment, const QDateTime &now)
{
    const Payment::Facts &facts = payment.facts();
    return {facts.orderId, facts.id, facts.terms.buyerId, facts.terms.amount, now};
}

wire::PaymentAnswer answerOf(const Payment &payment)
{
    const Payment::Facts &facts = payment.facts();
    wire::PaymentAnswer answer{facts.id, facts.orderId, wire::PaymentStatus(int(facts.status)), facts.terms.amount,
        facts.terms.method, std::nullopt};
    if (facts.status == PaymentStatus::Declined)
        answer.reason = facts.declineReason;
    return answer;
}

} // namespace payment
