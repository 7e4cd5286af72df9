#include "server/platform/auth/token_verifier.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kIssuer = "iss"_L1;
constexpr auto kAudience = "aud"_L1;
constexpr auto kSubject = "sub"_L1;
constexpr auto kName = "name"_L1;
constexpr auto kRoles = "roles"_L1;
constexpr auto kShop = "shop"_L1;
constexpr auto kSession = "sid"_L1;
constexpr auto kExpires = "exp"_L1;
constexpr auto kNotBefore = "nbf"_L1;
constexpr auto kIssuedAt = "iat"_L1;
constexpr auto kTokenId = "jti"_L1;
constexpr qsizetype kMostRoles = 16;

tl::unexpected<core::Error> refuse(QLatin1StringView slug, const QString &detail)
{
    return core::fail(core::Fault::Unauthenticated, slug, detail);
}

tl::unexpected<core::Error> malformed()
{
    return refuse("malformed-token"_L1, u"This is no access token."_s);
}

bool isFor(const QJsonValue &audience, const QString &reader)
{
    return audience.isArray() ? audience.toArray().contains(reader) : audience.toString() == reader;
}

// Seconds since 1970, as a number; anything else counts as absent.
std::optional<QDateTime> timeIn(const QJsonObject &claims, QLatin1StringView name)
{
    const QJsonValue value = claims.value(name);
    const double seconds = value.toDouble(-1);
    if (!value.isDouble() || seconds < 0 || seconds > 1e11)
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(qint64(seconds * 1e3), Qt::UTC);
}

bool timesAreWellFormed(const QJsonObject &claims)
{
    const auto fine = [&](QLatin1StringView name) { return !claims.contains(name) || timeIn(claims, name); };
    return timeIn(claims, kExpires) && fine(kNotBefore) && fine(kIssuedAt);
}

core::Result<Principal> principalIn(const QJsonObject &claims)
{
    Principal principal{QUuid::fromString(claims.value(kSubject).toString()), claims.value(kName).toString(), {},
        timeIn(claims, kExpires).value_or(QDateTime()), claims.value(kShop).toString(),
        QUuid::fromString(claims.value(kSession).toString())};
    const QJsonArray roles = claims.value(kRoles).toArray();
    if (principal.id.isNull() || roles.size() > kMostRoles)
        return malformed();
    for (const QJsonValue &role : roles)
        principal.roles.insert(role.toString());
    return principal;
}

} // namespace

TokenVerifier::TokenVerifier(Trust trust, const Keys &keys, const core::Clock &clock)
    : m_trust(std::move(trust))
    , m_keys(keys)
    , m_clock(clock)
    , m_known(m_trust.cachedTokens)
{
}

core::Result<Principal> TokenVerifier::verify(const QByteArray &token) const
{
    if (token.size() > kLargestToken)
        return malformed();
    const QByteArray digest = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    if (const auto principal = remembered(digest))
        return *principal;
    return examine(token).transform([&](const Known &known) {
        const std::scoped_lock lock(m_mutex);
        m_known.insert(digest, new Known(known)); // the cache owns it
        return known.principal;
    });
}

std::optional<Principal> TokenVerifier::remembered(const QByteArray &digest) const
{
    const std::scoped_lock lock(m_mutex);
    const Known *known = m_known.object(digest);
    if (!known)
        return std::nullopt;
    if (m_clock.now() < known->principal.expires && m_keys.find(known->kid))
        return known->principal;
    m_known.remove(digest);
    return std::nullopt;
}

core::Result<TokenVerifier::Known> TokenVerifier::examine(const QByteArray &token) const
{
    const auto jwt = parseJwt(token);
    if (!jwt)
        return core::fail(jwt.error());
    const QString kid = jwt->header.value("kid"_L1).toString();
    // An extension that we must understand (crit) is one that we do not.
    if (jwt->header.value("alg"_L1).toString() != "ES256"_L1 || jwt->header.contains("crit"_L1) || kid.isEmpty())
        return malformed();
    const auto key = m_keys.find(kid);
    if (!key)
        return refuse(kUnknownKey, u"Nobody knows the key that signed this token."_s);
    if (!key->verifies(jwt->signedPart, jwt->signature))
        return refuse("bad-signature"_L1, u"The signature of this token is wrong."_s);
    return examineClaims(jwt->claims)
        .and_then([&] { return principalIn(jwt->claims); })
        .transform([&](const Principal &principal) {
            return Known{principal, kid};
        });
}

core::Result<> TokenVerifier::examineClaims(const QJsonObject &claims) const
{
    if (!timesAreWellFormed(claims))
        return malformed();
    if (claims.value(kIssuer).toString() != m_trust.issuer || !isFor(claims.value(kAudience), m_trust.audience))
        return refuse("foreign-token"_L1, u"This token is not meant for this service."_s);
    const QDateTime now = m_clock.now();
    const qint64 leeway = m_trust.leeway.count();
    if (now >= timeIn(claims, kExpires)->addSecs(leeway))
        return refuse("token-expired"_L1, u"This token has expired."_s);
    const auto begins = std::max(timeIn(claims, kNotBefore), timeIn(claims, kIssuedAt));
    if (begins && now.addSecs(leeway) < *begins)
        return refuse("token-not-yet-valid"_L1, u"This token is from the future."_s);
    return {};
}

QJsonObject accessClaims(
    const Trust &trust, const Principal &principal, const QDateTime &issuedAt, const QString &tokenId)
{
    QStringList roles = principal.roles.values();
    roles.sort();
    QJsonObject claims{{kIssuer, trust.issuer}, {kAudience, trust.audience},
        {kSubject, principal.id.toString(QUuid::WithoutBraces)}, {kName, principal.name},
        {kRoles, QJsonArray::fromStringList(roles)}, {kExpires, principal.expires.toSecsSinceEpoch()},
        {kIssuedAt, issuedAt.toSecsSinceEpoch()}, {kTokenId, tokenId}};
    if (!principal.shop.isEmpty())
        claims.insert(kShop, principal.shop);
    if (!principal.session.isNull())
        claims.insert(kSession, principal.session.toString(QUuid::WithoutBraces));
    return claims;
}

} // namespace platform::auth
