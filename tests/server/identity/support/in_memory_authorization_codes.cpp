#include "tests/server/identity/support/in_memory_authorization_codes.h"

using namespace identity;
using core::Result;

InMemoryAuthorizationCodes::InMemoryAuthorizationCodes(InMemorySessions &sessions)
    : m_sessions(sessions)
{
}

Result<> InMemoryAuthorizationCodes::add(const AuthorizationCode &code)
{
    m_codes.insert(code.hash, code);
    return {};
}

Result<std::optional<AuthorizationCodes::Found>> InMemoryAuthorizationCodes::find(const QByteArray &hash)
{
    if (!m_codes.contains(hash))
        return std::nullopt;
    const AuthorizationCode code = m_codes.value(hash);
    return Found{code, m_sessions.session(code.session)};
}

Result<> InMemoryAuthorizationCodes::markUsed(const QByteArray &hash, const Origin &origin, const QDateTime &now)
{
    m_codes[hash].usedAt = now;
    m_sessions.noteUse(m_codes[hash].session, origin, now);
    return {};
}

Result<int> InMemoryAuthorizationCodes::tidy(const QDateTime &expiredBefore)
{
    return int(m_codes.removeIf([&](const auto &code) { return code.value().expiresAt < expiredBefore; }));
}
