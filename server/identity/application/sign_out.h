#pragma once

#include "common/core/clock.h"
#include "server/identity/application/sessions.h"

namespace identity {

// Ends the session that a refresh token belongs to. Signing out of a session that is over, or of none, changes nothing.
class SignOut {
public:
    SignOut(Sessions &sessions, const core::Clock &clock);

    [[nodiscard]] Result<> run(const QString &refreshToken);

private:
    Sessions &m_sessions;
    const core::Clock &m_clock;
};

} // namespace identity
