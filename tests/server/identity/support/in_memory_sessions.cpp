#include "tests/server/identity/support/in_memory_sessions.h"

using namespace identity;
using core::Result;

Result<> InMemorySessions::open(const Session &session)
{
    m_sessions.insert(session.id, session);
    return {};
}

Result<> InMemorySessions::end(SessionId id, const QDateTime &now)
{
    if (m_sessions.contains(id) && !m_sessions[id].endedAt)
        m_sessions[id].endedAt = now;
    return {};
}

Result<> InMemorySessions::add(const RefreshToken &token)
{
    m_tokens.insert(token.hash, token);
    return {};
}

Result<std::optional<Sessions::Found>> InMemorySessions::find(const QByteArray &tokenHash)
{
    if (!m_tokens.contains(tokenHash))
        return std::nullopt;
    const RefreshToken token = m_tokens.value(tokenHash);
    return Found{token, m_sessions.value(token.session)};
}

Result<> InMemorySessions::markUsed(const QByteArray &tokenHash, const QDateTime &now)
{
    m_tokens[tokenHash].usedAt = now;
    return {};
}

Result<bool> InMemorySessions::withdrawSuccessor(const QByteArray &tokenHash, const QDateTime &now)
{
    bool withdrawn = false;
    for (RefreshToken &token : m_tokens) {
        if (token.predecessor != tokenHash || token.usedAt)
            continue;
        token.usedAt = now;
        withdrawn = true;
    }
    return withdrawn;
}

Result<int> InMemorySessions::forget(const QDateTime &before)
{
    m_tokens.removeIf([&](const auto &token) { return token.value().expiresAt < before; });
    const auto isOver = [&](const Session &session) {
        const auto isItsOwn = [&](const RefreshToken &token) { return token.session == session.id; };
        return (session.endedAt && *session.endedAt < before)
            || std::none_of(m_tokens.begin(), m_tokens.end(), isItsOwn);
    };
    const auto forgotten = m_sessions.removeIf([&](const auto &session) { return isOver(session.value()); });
    m_tokens.removeIf([&](const auto &token) { return !m_sessions.contains(token.value().session); });
    return int(forgotten);
}
