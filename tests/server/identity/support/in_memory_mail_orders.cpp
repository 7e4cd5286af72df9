#include "tests/server/identity/support/in_memory_mail_orders.h"

using namespace identity;
using core::Result;

Result<> InMemoryMailOrders::add(const MailOrder &order)
{
    m_listed.insert(order.id, {order, order.orderedAt});
    return {};
}

Result<std::optional<MailOrder>> InMemoryMailOrders::claimDue(const QDateTime &now, const QDateTime &until)
{
    const auto first = std::min_element(
        m_listed.begin(), m_listed.end(), [](const Listed &a, const Listed &b) { return a.dueAt < b.dueAt; });
    if (first == m_listed.end() || first->dueAt > now)
        return std::nullopt;
    first->dueAt = until;
    ++first->order.attempts;
    return first->order;
}

Result<> InMemoryMailOrders::postpone(MailOrderId id, const QDateTime &until)
{
    if (m_listed.contains(id))
        m_listed[id].dueAt = until;
    return {};
}

Result<> InMemoryMailOrders::strike(MailOrderId id)
{
    m_listed.remove(id);
    return {};
}

Result<int> InMemoryMailOrders::tidy(const QDateTime &orderedBefore)
{
    return int(m_listed.removeIf([&](const auto &listed) { return listed.value().order.orderedAt < orderedBefore; }));
}
