#include "server/identity/application/signed_in.h"

#include "server/identity/application/documents.h"

namespace identity {

Result<SignedIn> extend(Sessions &sessions, const AccessTokens &tokens, const Session &session, const Account &account,
    const QDateTime &now)
{
    const RefreshSecret secret = RefreshSecret::generate();
    return sessions.add({secret.hash(), session.id, session.tokenExpiry(now), std::nullopt}).transform([&] {
        return SignedIn{account, tokens.issue(account, now), secret.toString()};
    });
}

contracts::identity::SessionRecord sessionRecord(const SignedIn &signedIn)
{
    return {signedIn.access.token, signedIn.refreshToken, signedIn.access.expiresIn, userRecord(signedIn.account)};
}

} // namespace identity
