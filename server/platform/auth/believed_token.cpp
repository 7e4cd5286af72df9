#include "server/platform/auth/believed_token.h"

#include <QJsonArray>

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<core::Error> refuse(QLatin1StringView slug, const QString &detail)
{
    return core::fail(core::Fault::Unauthenticated, slug, detail);
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
    return timeIn(claims, claim::kExpires) && fine(claim::kNotBefore) && fine(claim::kIssuedAt);
}

core::Result<> examineClaims(const QJsonObject &claims, const Trust &trust, const QDateTime &now)
{
    if (!timesAreWellFormed(claims))
        return malformedToken();
    if (claims.value(claim::kIssuer).toString() != trust.issuer
        || !isFor(claims.value(claim::kAudience), trust.audience))
        return refuse("foreign-token"_L1, u"This token is not meant for this service."_s);
    const qint64 leeway = trust.leeway.count();
    if (now >= timeIn(claims, claim::kExpires)->addSecs(leeway))
        return refuse("token-expired"_L1, u"This token has expired."_s);
    const auto begins = std::max(timeIn(claims, claim::kNotBefore), timeIn(claims, claim::kIssuedAt));
    if (begins && now.addSecs(leeway) < *begins)
        return refuse("token-not-yet-valid"_L1, u"This token is from the future."_s);
    return {};
}

} // namespace

core::Result<BelievedToken> believe(const QByteArray &token, const Trust &trust, const Keys &keys, const QDateTime &now)
{
    const auto jwt = parseJwt(token);
    if (!jwt)
        return core::fail(jwt.error());
    const QString kid = jwt->header.value("kid"_L1).toString();
    // An extension that we must understand (crit) is one that we do not.
    if (jwt->header.value("alg"_L1).toString() != "ES256"_L1 || jwt->header.contains("crit"_L1) || kid.isEmpty())
        return malformedToken();
    const auto key = keys.find(kid);
    if (!key)
        return refuse(kUnknownKey, u"Nobody knows the key that signed this token."_s);
    if (!key->verifies(jwt->signedPart, jwt->signature))
        return refuse("bad-signature"_L1, u"The signature of this token is wrong."_s);
    return examineClaims(jwt->claims, trust, now).transform([&] {
        return BelievedToken{
            jwt->claims, kid, *timeIn(jwt->claims, claim::kExpires), timeIn(jwt->claims, claim::kIssuedAt)};
    });
}

tl::unexpected<core::Error> malformedToken()
{
    return refuse("malformed-token"_L1, u"This is no access token."_s);
}

} // namespace platform::auth
