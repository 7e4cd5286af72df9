#include "server/payment/adapters/postgres/postgres_open_charges.h"

#include "server/payment/adapters/postgres/payment_row.h"

namespace payment {

using namespace Qt::Literals::StringLiterals;

PostgresOpenCharges::PostgresOpenCharges(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresOpenCharges::checkAt(OrderId order, const QDateTime &time)
{
    return m_connection.execute("payment/queries/check_payment_at"_L1, {{"order"_L1, order}, {"time"_L1, time}})
        .transform([](int) {});
}

Result<std::optional<Payment>> PostgresOpenCharges::claimDue(const QDateTime &now, const QDateTime &until)
{
    return paymentIfAny(
        m_connection.queryOne("payment/queries/claim_payment_to_check"_L1, {{"now"_L1, now}, {"until"_L1, until}}));
}

Result<> PostgresOpenCharges::postpone(OrderId order, const QDateTime &now, bool heardOf)
{
    return m_connection
        .execute("payment/queries/postpone_check"_L1, {{"order"_L1, order}, {"now"_L1, now}, {"heard_of"_L1, heardOf}})
        .transform([](int) {});
}

} // namespace payment
