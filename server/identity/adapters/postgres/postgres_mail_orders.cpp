#include "server/identity/adapters/postgres/postgres_mail_orders.h"

#include "common/contracts/json/named.h"

namespace identity {

using contracts::Named;
using platform::postgres::Row;

namespace {

constexpr std::array kKinds{
    Named{MailKind::PasswordReset, "password-reset"_L1},
    Named{MailKind::PasswordChanged, "password-changed"_L1},
};

Result<std::optional<MailOrder>> orderIn(const QList<Row> &rows)
{
    if (rows.isEmpty())
        return std::nullopt;
    const Row &row = rows.first();
    const auto kind = contracts::valueOf(kKinds, row.text("kind"_L1));
    const auto to = Email::parse(row.text("email"_L1));
    if (!kind || !to)
        return core::fail(Fault::Broken, "unreadable-mail-order"_L1, (kind ? to.error() : kind.error()).detail);
    return MailOrder{
        row.id<MailOrderId>("id"_L1), *kind, *to, row.time("ordered_at"_L1), int(row.number("attempts"_L1))};
}

} // namespace

PostgresMailOrders::PostgresMailOrders(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresMailOrders::add(const MailOrder &order)
{
    return m_connection
        .execute("identity/queries/add_mail_order"_L1,
            {{"id"_L1, order.id}, {"kind"_L1, contracts::nameOf(kKinds, order.kind)}, {"email"_L1, order.to.toString()},
                {"ordered_at"_L1, order.orderedAt}, {"due_at"_L1, order.orderedAt}, {"attempts"_L1, order.attempts}})
        .transform([](int) {});
}

Result<std::optional<MailOrder>> PostgresMailOrders::claimDue(const QDateTime &now, const QDateTime &until)
{
    return m_connection.query("identity/queries/claim_mail_order"_L1, {{"now"_L1, now}, {"until"_L1, until}})
        .and_then(orderIn);
}

Result<> PostgresMailOrders::postpone(MailOrderId id, const QDateTime &until)
{
    return m_connection.execute("identity/queries/postpone_mail_order"_L1, {{"id"_L1, id}, {"until"_L1, until}})
        .transform([](int) {});
}

Result<> PostgresMailOrders::strike(MailOrderId id)
{
    return m_connection.execute("identity/queries/strike_mail_order"_L1, {{"id"_L1, id}}).transform([](int) {});
}

Result<int> PostgresMailOrders::tidy(const QDateTime &orderedBefore)
{
    return m_connection.execute("identity/queries/tidy_mail_orders"_L1, {{"before"_L1, orderedBefore}});
}

} // namespace identity
