#include "tests/journeys/tokens.h"

#include "server/platform/auth/base64url.h"
#include "server/platform/auth/jwt.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace journeys {

using namespace Qt::Literals::StringLiterals;
using namespace platform::auth;

namespace {

QByteArray encoded(const QJsonObject &object)
{
    return toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject with(QJsonObject object, QLatin1StringView member, const QJsonValue &value)
{
    object[member] = value;
    return object;
}

// Signed by one key and naming another.
QByteArray signedAs(const QString &kid, const Es256Key &key, const QJsonObject &claims)
{
    const QByteArray signedPart =
        encoded({{"alg"_L1, u"ES256"_s}, {"typ"_L1, u"JWT"_s}, {"kid"_L1, kid}}) + '.' + encoded(claims);
    return signedPart + '.' + toBase64Url(key.sign(signedPart));
}

} // namespace

Tokens::Tokens(const QByteArray &pem, const QByteArray &given)
    : m_key(Es256Key::fromPem(pem).value())
    , m_foreign(Es256Key::generate())
    , m_claims(parseJwt(given).value().claims)
{
}

QJsonObject Tokens::claims(const QString &userId, const QStringList &roles) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QJsonObject claims = m_claims;
    claims["sub"_L1] = userId;
    claims["roles"_L1] = QJsonArray::fromStringList(roles);
    claims["shop"_L1] = u"The shop of a row"_s;
    claims["iat"_L1] = now;
    claims["exp"_L1] = now + 600;
    claims["jti"_L1] = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return claims;
}

QByteArray Tokens::of(const QString &userId, const QStringList &roles) const
{
    return signJwt(m_key, claims(userId, roles));
}

QList<Tokens::Bad> Tokens::bad(const QString &userId, const QStringList &roles) const
{
    const QJsonObject good = claims(userId, roles);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QByteArray signedByUs = signJwt(m_key, good);
    const QByteArray signature = signedByUs.mid(signedByUs.lastIndexOf('.'));
    const QByteArray unsignedPart = encoded({{"alg"_L1, u"none"_s}, {"typ"_L1, u"JWT"_s}}) + '.' + encoded(good) + '.';
    const QByteArray forged =
        signedByUs.left(signedByUs.indexOf('.') + 1) + encoded(with(good, "name"_L1, u"Somebody else"_s)) + signature;
    return {{u"garbage"_s, "not.a.token"}, {u"forged"_s, forged}, {u"unsigned"_s, unsignedPart},
        {u"unsigned with a signature"_s, unsignedPart + signature.mid(1)},
        {u"expired"_s, signJwt(m_key, with(good, "exp"_L1, now - 60))},
        {u"not yet valid"_s, signJwt(m_key, with(good, "nbf"_L1, now + 300))},
        {u"of an unknown key"_s, signJwt(m_foreign, good)},
        {u"of another key under our name"_s, signedAs(m_key.publicKey().kid(), m_foreign, good)},
        {u"for another audience"_s, signJwt(m_key, with(good, "aud"_L1, u"another-shop"_s))},
        {u"of another issuer"_s, signJwt(m_key, with(good, "iss"_L1, u"https://elsewhere.example"_s))}};
}

} // namespace journeys
