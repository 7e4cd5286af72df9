#include "server/identity/application/sign_out.h"

namespace identity {

SignOut::SignOut(Sessions &sessions, const core::Clock &clock)
    : m_sessions(sessions)
    , m_clock(clock)
{
}

Result<> SignOut::run(const QString &refreshToken)
{
    const auto secret = RefreshSecret::parse(refreshToken);
    if (!secret)
        return {};
    return m_sessions.find(secret->hash()).and_then([&](const std::optional<Sessions::Found> &found) -> Result<> {
        return found ? m_sessions.end(found->session.id, m_clock.now()) : Result<>();
    });
}

} // namespace identity
