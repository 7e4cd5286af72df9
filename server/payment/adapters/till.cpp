#include "server/payment/adapters/till.h"

#include "server/payment/adapters/postgres/postgres_events.h"
#include "server/payment/adapters/postgres/postgres_open_charges.h"
#include "server/payment/adapters/postgres/postgres_payments.h"
#include "server/payment/adapters/postgres/postgres_refunds.h"
#include "server/payment/application/record_outcome.h"
#include "server/payment/application/record_refund.h"
#include "server/payment/application/request_payment.h"

namespace payment {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::fail;
using core::Fault;
using platform::postgres::Connection;

namespace {

// Who asks the provider about a claim has its answer, or is dead, after this many seconds.
constexpr int kClaim = 10;

} // namespace

Till::Till(PaymentProvider &provider, const core::Clock &clock)
    : m_provider(provider)
    , m_clock(clock)
{
}

Result<Payment> Till::pay(Connection &connection, OrderId order, const Terms &terms)
{
    const auto requested = connection.transact([&](Connection &transaction) {
        PostgresPayments payments(transaction);
        PostgresOpenCharges open(transaction);
        return RequestPayment(payments, open, m_clock).run(order, terms);
    });
    if (!requested)
        return fail(requested.error());
    if (requested->payment.status() != PaymentStatus::Requested)
        return requested->payment;
    const ChargeOutcome outcome = ask(requested->payment, requested->isNew);
    const auto recorded = record(connection, order, outcome);
    if (!recorded)
        return fail(Fault::TimedOut, "outcome-unknown"_L1, u"What the provider said could not be kept."_s);
    if (recorded->status() == PaymentStatus::Requested && outcome.kind == ChargeOutcome::NotCharged)
        return fail(Error{Fault::Unavailable, u"provider-away"_s, u"The payment provider does not work now."_s, {},
            {{u"retryAfter"_s, 2}}});
    return recorded;
}

Result<Payment> Till::find(Connection &connection, OrderId order)
{
    return PostgresPayments(connection)
        .find(order)
        .and_then([](const std::optional<Payment> &known) -> Result<Payment> {
            if (!known)
                return fail(Fault::NotFound, "payment-not-found"_L1, u"This order has no payment."_s);
            return *known;
        });
}

Result<Till::Found> Till::checkNext(Connection &connection)
{
    const auto due = connection.transact([&](Connection &transaction) {
        const QDateTime now = m_clock.now();
        return PostgresOpenCharges(transaction).claimDue(now, now.addSecs(kClaim));
    });
    if (!due)
        return fail(due.error());
    if (!*due)
        return Found::Nothing;
    return record(connection, (*due)->facts().orderId, m_provider.find(**due)).transform([](const Payment &) {
        return Found::Something;
    });
}

Result<Till::Found> Till::refundNext(Connection &connection)
{
    const auto due = connection.transact([&](Connection &transaction) {
        const QDateTime now = m_clock.now();
        return PostgresRefunds(transaction).claimDue(now, now.addSecs(kClaim));
    });
    if (!due)
        return fail(due.error());
    if (!*due)
        return Found::Nothing;
    const bool gone = m_provider.refund(**due);
    return connection
        .transact([&](Connection &transaction) {
            PostgresPayments payments(transaction);
            PostgresRefunds refunds(transaction);
            PostgresEvents events(transaction);
            return RecordRefund(payments, refunds, events, m_clock).run((*due)->facts().orderId, gone);
        })
        .transform([] { return Found::Something; });
}

// A payment that was asked about before may have been charged: the provider is asked for it before it is told to.
ChargeOutcome Till::ask(const Payment &payment, bool isNew)
{
    if (!isNew) {
        const ChargeOutcome known = m_provider.find(payment);
        if (known.kind != ChargeOutcome::NotCharged)
            return known;
    }
    return m_provider.charge(payment);
}

Result<Payment> Till::record(Connection &connection, OrderId order, const ChargeOutcome &outcome)
{
    return connection.transact([&](Connection &transaction) {
        PostgresPayments payments(transaction);
        PostgresOpenCharges open(transaction);
        PostgresRefunds refunds(transaction);
        PostgresEvents events(transaction);
        return RecordOutcome(payments, open, refunds, events, m_clock).run(order, outcome);
    });
}

} // namespace payment
