#pragma once

#include "server/identity/domain/session.h"

#include <chrono>

namespace identity {

// What a client asks for when it sends somebody to the shop to sign in there (OAuth 2.1; OpenID Connect).
struct AuthorizationRequest {
    static constexpr qsizetype kLongestState = 512;
    static constexpr qsizetype kLongestNonce = 256;

    QString client;
    QString redirectUri;
    QString challenge;
    QString state; // given back as it came
    bool openId = false; // wants an ID token as well
    QString nonce; // that stands in it

    friend bool operator==(const AuthorizationRequest &, const AuthorizationRequest &) = default;
};

// What such a client is given once somebody has signed in: good for one trade, within a minute, for a session. Known by
// the hash of its secret, which is of the kind of a RefreshSecret.
struct AuthorizationCode {
    static constexpr std::chrono::seconds kLife{60};

    QByteArray hash;
    SessionId session; // opened already; nobody has a token of it yet
    AuthorizationRequest request; // all but the state, which is of no use any more
    QDateTime expiresAt;
    std::optional<QDateTime> usedAt{};

    friend bool operator==(const AuthorizationCode &, const AuthorizationCode &) = default;
};

// What a client shows to trade a code.
struct CodeClaim {
    QString code;
    QString client;
    QString redirectUri;
    QString verifier;
};

enum class CodeUse {
    Fine,
    Over, // expired, or its session has ended meanwhile
    Again, // somebody else has a copy
    Foreign, // given to another client, for another address, or to a request that was another's
};

[[nodiscard]] CodeUse judge(
    const AuthorizationCode &code, const Session &session, const CodeClaim &claim, const QDateTime &now);

} // namespace identity
