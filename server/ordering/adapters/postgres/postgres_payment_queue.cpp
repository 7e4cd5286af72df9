#include "server/ordering/adapters/postgres/postgres_payment_queue.h"

#include "server/ordering/adapters/postgres/order_row.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using platform::postgres::Row;

namespace {

Result<Claim> claimOf(const Row &row)
{
    return orderOf(row).transform([&](const Order &order) { return Claim{order, row.flag("asked_before"_L1)}; });
}

} // namespace

PostgresPaymentQueue::PostgresPaymentQueue(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<std::optional<Claim>> PostgresPaymentQueue::claimNext(
    Waiting whom, const QDateTime &now, const QDateTime &until)
{
    const auto row = m_connection.queryOne("ordering/queries/claim_next_payment"_L1,
        {{"overdue_only"_L1, whom == Waiting::Overdue}, {"now"_L1, now}, {"until"_L1, until}});
    if (!row && row.error().fault == Fault::NotFound)
        return std::nullopt;
    return row.and_then(claimOf).transform([](const Claim &claim) { return std::optional(claim); });
}

Result<Claim> PostgresPaymentQueue::claim(OrderId order, const QDateTime &now, const QDateTime &until)
{
    const auto row = m_connection.queryOne(
        "ordering/queries/claim_payment"_L1, {{"order"_L1, order}, {"now"_L1, now}, {"until"_L1, until}});
    if (!row && row.error().fault == Fault::NotFound)
        return fail(Fault::Conflict, "payment-under-way"_L1, u"Payment is being asked about this order."_s);
    return row.and_then(claimOf);
}

Result<> PostgresPaymentQueue::postpone(OrderId order, const QDateTime &next, bool asked)
{
    return m_connection
        .execute("ordering/queries/postpone_payment"_L1, {{"order"_L1, order}, {"next"_L1, next}, {"asked"_L1, asked}})
        .transform([](int) {});
}

Result<int> PostgresPaymentQueue::placeOf(const Order &order)
{
    return m_connection.queryOne("ordering/queries/place_in_queue"_L1, {{"order"_L1, order.id()}})
        .transform([](const Row &row) { return int(row.number("place"_L1)); });
}

} // namespace ordering
