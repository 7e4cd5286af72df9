#pragma once

#include "common/contracts/identity/session_record.h"
#include "common/core/clock.h"
#include "server/identity/application/access_tokens.h"
#include "server/identity/application/sessions.h"

namespace identity {

// What a client holds while it is signed in.
struct SignedIn {
    Account account;
    AccessTokens::Issued access;
    QString refreshToken;
};

struct Extension {
    const Session &session;
    const Account &account;
    std::optional<QByteArray> tradedFor; // the hash of the refresh token before
    QDateTime now;
};

// Gives a session its next refresh token, and an access token to go with it.
[[nodiscard]] Result<SignedIn> extend(Sessions &sessions, const AccessTokens &tokens, const Extension &extension);

[[nodiscard]] contracts::identity::SessionRecord sessionRecord(const SignedIn &signedIn);

} // namespace identity
