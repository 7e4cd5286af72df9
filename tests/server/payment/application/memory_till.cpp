#include "tests/server/payment/application/memory_till.h"

namespace payment::builders {

Result<bool> MemoryTill::lock(OrderId order)
{
    return givenUp.contains(order);
}

Result<> MemoryTill::rememberGivenUp(OrderId order)
{
    givenUp.insert(order);
    return {};
}

Result<std::optional<Payment>> MemoryTill::find(OrderId order)
{
    const auto found = payments.constFind(order);
    if (found == payments.constEnd())
        return std::nullopt;
    Payment::Facts facts = *found;
    facts.orderGivenUp = givenUp.contains(order);
    return Payment(facts);
}

Result<> MemoryTill::save(const Payment &payment)
{
    payments.insert(payment.facts().orderId, payment.facts());
    return {};
}

Result<> MemoryTill::checkAt(OrderId order, const QDateTime &at)
{
    checks.insert(order, at);
    return {};
}

Result<> MemoryTill::postpone(OrderId order, const QDateTime &now, bool heard)
{
    checks.insert(order, now.addSecs(1));
    heardOf.insert(order, heard);
    return {};
}

Result<> MemoryTill::add(const Payment &payment, const QDateTime &)
{
    dueRefunds.insert(payment.facts().orderId);
    ++refundsAdded;
    return {};
}

Result<> MemoryTill::postpone(OrderId, const QDateTime &)
{
    return {};
}

Result<> MemoryTill::done(OrderId order, const QDateTime &)
{
    dueRefunds.remove(order);
    refunded.insert(order);
    return {};
}

Result<> MemoryTill::append(QLatin1StringView type, const QString &, const QJsonObject &)
{
    events.append(QString(type).section(u'.', 2, 2));
    return {};
}

} // namespace payment::builders
