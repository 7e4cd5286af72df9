#include "server/payment/adapters/postgres/postgres_refunds.h"

#include "server/payment/adapters/postgres/payment_row.h"

namespace payment {

using namespace Qt::Literals::StringLiterals;

PostgresRefunds::PostgresRefunds(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresRefunds::add(const Payment &payment, const QDateTime &due)
{
    return m_connection
        .execute("payment/queries/add_refund"_L1, {{"order"_L1, payment.facts().orderId}, {"due"_L1, due}})
        .transform([](int) {});
}

Result<std::optional<Payment>> PostgresRefunds::claimDue(const QDateTime &now, const QDateTime &until)
{
    return paymentIfAny(
        m_connection.queryOne("payment/queries/claim_refund"_L1, {{"now"_L1, now}, {"until"_L1, until}}));
}

Result<> PostgresRefunds::postpone(OrderId order, const QDateTime &now)
{
    return m_connection.execute("payment/queries/postpone_refund"_L1, {{"order"_L1, order}, {"now"_L1, now}})
        .transform([](int) {});
}

Result<> PostgresRefunds::done(OrderId order, const QDateTime &now)
{
    return m_connection.execute("payment/queries/finish_refund"_L1, {{"order"_L1, order}, {"now"_L1, now}})
        .transform([](int) {});
}

} // namespace payment
