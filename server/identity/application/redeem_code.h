#pragma once

#include "server/identity/application/accounts.h"
#include "server/identity/application/authorization_codes.h"
#include "server/identity/application/signed_in.h"

namespace identity {

// What a client gets for its code.
struct Redeemed {
    SignedIn signedIn;
    Session session;
    AuthorizationRequest request;
};

// A client trades its code for the first tokens of the session that was opened with it. Who brings a code a second time
// ends that session, for somebody has a copy (RFC 6749, 4.1.2); as with RefreshSession that end must be kept, so the
// refusal is a value.
class RedeemCode {
public:
    // The refusals, all Unauthenticated: "authorization-code-unknown", "authorization-code-over",
    // "authorization-code-reused", "authorization-code-foreign".
    using Outcome = tl::expected<Redeemed, core::Error>;

    RedeemCode(Sessions &sessions, AuthorizationCodes &codes, Accounts &accounts, const AccessTokens &tokens,
        const core::Clock &clock);

    [[nodiscard]] Result<Outcome> run(const CodeClaim &claim, const Origin &origin = {});

private:
    [[nodiscard]] Result<Outcome> trade(const AuthorizationCodes::Found &found, const Origin &origin);

    Sessions &m_sessions;
    AuthorizationCodes &m_codes;
    Accounts &m_accounts;
    const AccessTokens &m_tokens;
    const core::Clock &m_clock;
};

} // namespace identity
