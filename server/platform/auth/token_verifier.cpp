#include "server/platform/auth/token_verifier.h"

#include <QJsonArray>

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kSession = "sid"_L1;
constexpr auto kTokenId = "jti"_L1;
constexpr qsizetype kMostRoles = 16;

core::Result<Principal> principalIn(const BelievedToken &token, const Trust &trust)
{
    const auto named = [&](const QString &name) { return claimNamed(name, token.claims); };
    const QStringList roles = wordsIn(named(trust.claims.roles));
    const QUuid id = subjectId(token.claims.value(claim::kSubject).toString(), trust.issuer);
    if (id.isNull() || roles.size() > kMostRoles)
        return malformedToken();
    return Principal{id, named(trust.claims.name).toString(), {roles.begin(), roles.end()}, token.expires,
        named(trust.claims.shop).toString(), QUuid::fromString(token.claims.value(kSession).toString())};
}

} // namespace

TokenVerifier::TokenVerifier(Trust trust, const Keys &keys, const core::Clock &clock)
    : m_trust(std::move(trust))
    , m_keys(keys)
    , m_clock(clock)
    , m_remembered(m_trust.cachedTokens)
{
}

core::Result<Principal> TokenVerifier::verify(const QByteArray &token) const
{
    if (token.size() > kLargestToken)
        return malformedToken();
    const auto isSignedByAKnownKey = [this](const Known &known) { return m_keys.find(known.kid).has_value(); };
    if (const auto known = m_remembered.recall(token, m_clock.now(), isSignedByAKnownKey))
        return known->principal;
    return examine(token).transform([&](const Known &known) {
        m_remembered.remember(token, known, known.principal.expires);
        return known.principal;
    });
}

core::Result<TokenVerifier::Known> TokenVerifier::examine(const QByteArray &token) const
{
    return believe(token, m_trust, m_keys, m_clock.now()).and_then([&](const BelievedToken &believed) {
        return principalIn(believed, m_trust).transform([&](const Principal &principal) {
            return Known{principal, believed.kid};
        });
    });
}

QJsonObject accessClaims(
    const Trust &trust, const Principal &principal, const QDateTime &issuedAt, const QString &tokenId)
{
    QStringList roles = principal.roles.values();
    roles.sort();
    QJsonObject claims{{claim::kIssuer, trust.issuer}, {claim::kAudience, trust.audience},
        {claim::kSubject, principal.id.toString(QUuid::WithoutBraces)}, {trust.claims.name, principal.name},
        {trust.claims.roles, QJsonArray::fromStringList(roles)},
        {claim::kExpires, principal.expires.toSecsSinceEpoch()}, {claim::kIssuedAt, issuedAt.toSecsSinceEpoch()},
        {kTokenId, tokenId}};
    if (!principal.shop.isEmpty())
        claims.insert(trust.claims.shop, principal.shop);
    if (!principal.session.isNull())
        claims.insert(kSession, principal.session.toString(QUuid::WithoutBraces));
    return claims;
}

} // namespace platform::auth
