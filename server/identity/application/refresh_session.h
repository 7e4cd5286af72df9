#pragma once

#include "server/identity/application/accounts.h"
#include "server/identity/application/signed_in.h"

namespace identity {

// A client trades its refresh token for the next one. It may do so again while nobody has come with that next one: the
// answer was lost on the way, and what it held is taken back. A token that comes after its successor ends the whole
// session, because one of the two who have it stole it (RFC 9700, 4.14.2). That end must be kept although the client is
// refused, so the refusal is a value here and no error, which would roll it back.
class RefreshSession {
public:
    // The refusals: Unauthenticated "refresh-token-unknown", "session-over", "refresh-token-reused".
    using Outcome = tl::expected<SignedIn, core::Error>;

    RefreshSession(Sessions &sessions, Accounts &accounts, const AccessTokens &tokens, const core::Clock &clock);

    [[nodiscard]] Result<Outcome> run(const QString &refreshToken, const Origin &origin = {});

private:
    [[nodiscard]] Result<Outcome> renew(const Sessions::Found &found, const Origin &origin);
    [[nodiscard]] Result<Outcome> renewAgain(const Sessions::Found &found, const Origin &origin);

    Sessions &m_sessions;
    Accounts &m_accounts;
    const AccessTokens &m_tokens;
    const core::Clock &m_clock;
};

} // namespace identity
