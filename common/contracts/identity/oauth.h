#pragma once

#include "common/core/result.h"

#include <QJsonObject>

#include <chrono>

// What OAuth 2.1 and OpenID Connect let the shop say, in their words.
namespace contracts::identity {

using core::Result;

// What a code, or a refresh token, is traded for.
struct TokenGrant {
    QString accessToken;
    std::chrono::seconds expiresIn{0}; // of the access token
    QString refreshToken; // good for one trade
    QString scope; // that was granted; empty: none
    QString idToken; // empty: none was asked for

    friend bool operator==(const TokenGrant &, const TokenGrant &) = default;
};

// Why there was no trade (RFC 6749, section 5.2).
struct GrantRefusal {
    QString error; // "invalid_grant"
    QString description; // for people who write clients

    friend bool operator==(const GrantRefusal &, const GrantRefusal &) = default;
};

// How a client finds its way, at /.well-known/openid-configuration. What else stands there is the same in every shop.
struct ProviderMetadata {
    QString issuer;
    QString authorizationEndpoint;
    QString tokenEndpoint;
    QString jwksUri;

    friend bool operator==(const ProviderMetadata &, const ProviderMetadata &) = default;
};

[[nodiscard]] QJsonObject toJson(const TokenGrant &grant);
[[nodiscard]] QJsonObject toJson(const GrantRefusal &refusal);
[[nodiscard]] QJsonObject toJson(const ProviderMetadata &metadata);

[[nodiscard]] Result<TokenGrant> parseTokenGrant(const QJsonObject &body);
[[nodiscard]] Result<GrantRefusal> parseGrantRefusal(const QJsonObject &body);
[[nodiscard]] Result<ProviderMetadata> parseProviderMetadata(const QJsonObject &body);

} // namespace contracts::identity
