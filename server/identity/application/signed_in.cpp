#include "server/identity/application/signed_in.h"

#include "server/identity/application/documents.h"

namespace identity {

Result<SignedIn> extend(Sessions &sessions, const AccessTokens &tokens, const Extension &extension)
{
    const RefreshSecret secret = RefreshSecret::generate();
    return sessions
        .add({.hash = secret.hash(),
            .session = extension.session.id,
            .expiresAt = extension.session.tokenExpiry(extension.now),
            .predecessor = extension.tradedFor})
        .transform([&] {
            return SignedIn{extension.account, tokens.issue(extension.account, extension.session.id, extension.now),
                secret.toString()};
        });
}

contracts::identity::SessionRecord sessionRecord(const SignedIn &signedIn)
{
    return {signedIn.access.token, signedIn.refreshToken, signedIn.access.expiresIn, userRecord(signedIn.account)};
}

} // namespace identity
