#include "server/identity/domain/authorization_code.h"

#include "server/identity/domain/proof_key.h"

namespace identity {

// A second use is noticed whatever else is shown with it: only one of the two can have been the client.
CodeUse judge(const AuthorizationCode &code, const Session &session, const CodeClaim &claim, const QDateTime &now)
{
    if (code.usedAt)
        return CodeUse::Again;
    if (claim.client != code.request.client || claim.redirectUri != code.request.redirectUri
        || challengeOf(claim.verifier) != code.request.challenge)
        return CodeUse::Foreign;
    return now < code.expiresAt && !session.endedAt ? CodeUse::Fine : CodeUse::Over;
}

} // namespace identity
