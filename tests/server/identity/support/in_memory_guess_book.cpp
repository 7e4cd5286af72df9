#include "tests/server/identity/support/in_memory_guess_book.h"

using namespace identity;
using core::Result;

Result<QDateTime> InMemoryGuessBook::usedUntil(const GuessSubject &subject)
{
    return m_usedUntil.value(subject.key, QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
}

Result<> InMemoryGuessBook::use(const GuessSubject &subject, const QDateTime &until)
{
    m_usedUntil.insert(subject.key, until);
    return {};
}

Result<> InMemoryGuessBook::giveBackOne(const GuessSubject &subject)
{
    if (m_usedUntil.contains(subject.key))
        m_usedUntil[subject.key] = m_usedUntil[subject.key].addSecs(-subject.allowance.period.count());
    return {};
}

Result<> InMemoryGuessBook::forget(const GuessSubject &subject)
{
    m_usedUntil.remove(subject.key);
    return {};
}

Result<bool> InMemoryGuessBook::isUsual(const QString &address, UserId user)
{
    return m_seen.contains({user, address});
}

Result<> InMemoryGuessBook::rememberUsual(const QString &address, UserId user, const QDateTime &now)
{
    m_seen.insert({user, address}, now);
    return {};
}

Result<int> InMemoryGuessBook::tidy(const QDateTime &now, const QDateTime &seenBefore)
{
    const auto guesses = m_usedUntil.removeIf([&](const auto &entry) { return entry.value() < now; });
    const auto addresses = m_seen.removeIf([&](const auto &entry) { return entry.value() < seenBefore; });
    return int(guesses + addresses);
}
