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

Result<> InMemorySessions::markUsed(const QByteArray &tokenHash, const Origin &origin, const QDateTime &now)
{
    m_tokens[tokenHash].usedAt = now;
    noteUse(m_tokens[tokenHash].session, origin, now);
    return {};
}

void InMemorySessions::noteUse(SessionId id, const Origin &origin, const QDateTime &now)
{
    m_sessions[id].lastUsedAt = now;
    m_sessions[id].origin = origin;
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
            || (session.openedAt < before && std::none_of(m_tokens.begin(), m_tokens.end(), isItsOwn));
    };
    const auto forgotten = m_sessions.removeIf([&](const auto &session) { return isOver(session.value()); });
    m_tokens.removeIf([&](const auto &token) { return !m_sessions.contains(token.value().session); });
    return int(forgotten);
}

Result<core::Page<Session>> InMemorySessions::list(UserId user, const QDateTime &now, const core::PageRequest &page)
{
    const auto canBeRefreshed = [&](const Session &session) {
        return std::any_of(m_tokens.begin(), m_tokens.end(), [&](const RefreshToken &token) {
            return token.session == session.id && !token.usedAt && token.expiresAt > now;
        });
    };
    core::Page<Session> found;
    for (auto session = m_sessions.end(); session != m_sessions.begin();) {
        --session;
        const bool isAfter = page.after.isEmpty() || session->id.toString() < page.after;
        if (session->user == user && !session->endedAt && isAfter && canBeRefreshed(*session))
            found.items.append(*session);
    }
    if (found.items.size() > page.limit) {
        found.items = found.items.mid(0, page.limit);
        found.next = found.items.last().id.toString();
    }
    return found;
}

Result<bool> InMemorySessions::isOpen(UserId user, SessionId id)
{
    return m_sessions.contains(id) && m_sessions[id].user == user && !m_sessions[id].endedAt;
}

Result<bool> InMemorySessions::end(UserId user, SessionId id, const QDateTime &now)
{
    if (!*isOpen(user, id))
        return false;
    m_sessions[id].endedAt = now;
    return true;
}

Result<int> InMemorySessions::endAll(UserId user, const std::optional<SessionId> &but, const QDateTime &now)
{
    int ended = 0;
    for (const SessionId &id : m_sessions.keys()) {
        if (id != but && *end(user, id, now))
            ++ended;
    }
    return ended;
}
