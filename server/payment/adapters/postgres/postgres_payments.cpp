#include "server/payment/adapters/postgres/postgres_payments.h"

#include "server/payment/adapters/postgres/payment_row.h"

namespace payment {

using namespace Qt::Literals::StringLiterals;

PostgresPayments::PostgresPayments(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<bool> PostgresPayments::lock(OrderId order)
{
    return m_connection.queryOne("payment/queries/lock_order"_L1, {{"order"_L1, order}})
        .transform([](const platform::postgres::Row &row) { return row.flag("given_up"_L1); });
}

Result<> PostgresPayments::rememberGivenUp(OrderId order)
{
    return m_connection.execute("payment/queries/give_up_order"_L1, {{"order"_L1, order}}).transform([](int) {});
}

Result<std::optional<Payment>> PostgresPayments::find(OrderId order)
{
    return paymentIfAny(m_connection.queryOne("payment/queries/find_payment"_L1, {{"order"_L1, order}}));
}

Result<> PostgresPayments::save(const Payment &payment)
{
    const Payment::Facts &facts = payment.facts();
    return m_connection
        .execute("payment/queries/save_payment"_L1,
            {{"order"_L1, facts.orderId}, {"payment"_L1, facts.id}, {"buyer"_L1, facts.terms.buyerId},
                {"amount"_L1, facts.terms.amount.minorUnits()}, {"method"_L1, facts.terms.method},
                {"status"_L1, nameOf(facts.status)}, {"decline_reason"_L1, facts.declineReason}})
        .transform([](int) {});
}

} // namespace payment
