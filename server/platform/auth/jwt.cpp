#include "server/platform/auth/jwt.h"

#include "server/platform/auth/base64url.h"

#include <QJsonDocument>

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<core::Error> malformed()
{
    return core::fail(core::Fault::Unauthenticated, "malformed-token"_L1, u"This is no access token."_s);
}

// How many members are written at the top level of an object that is known to be JSON: one per colon.
qsizetype writtenMembers(const QByteArray &json)
{
    qsizetype count = 0;
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char byte = json.at(i);
        if (inText && byte == '\\')
            ++i;
        else if (byte == '"')
            inText = !inText;
        else if (!inText && (byte == '{' || byte == '['))
            ++depth;
        else if (!inText && (byte == '}' || byte == ']'))
            --depth;
        else if (!inText && byte == ':' && depth == 1)
            ++count;
    }
    return count;
}

// Of members with the same name one reader takes the first and another the last, so that two readers may see two
// different tokens. Such tokens are nobody's.
std::optional<QJsonObject> objectIn(const QByteArray &part)
{
    const auto json = fromBase64Url(part);
    if (!json)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(*json);
    if (!document.isObject() || document.object().size() != writtenMembers(*json))
        return std::nullopt;
    return document.object();
}

QByteArray partOf(const QJsonObject &object)
{
    return toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

core::Result<Jwt> parseJwt(const QByteArray &token)
{
    const QByteArrayList parts = token.size() > kLargestToken ? QByteArrayList() : token.split('.');
    if (parts.size() != 3)
        return malformed();
    const auto header = objectIn(parts.at(0));
    const auto claims = objectIn(parts.at(1));
    const auto signature = fromBase64Url(parts.at(2));
    if (!header || !claims || !signature)
        return malformed();
    return Jwt{*header, *claims, token.left(token.lastIndexOf('.')), *signature};
}

QByteArray signJwt(const Es256Key &key, const QJsonObject &claims)
{
    const QJsonObject header{{"alg"_L1, "ES256"_L1}, {"typ"_L1, "JWT"_L1}, {"kid"_L1, key.publicKey().kid()}};
    const QByteArray signedPart = partOf(header) + '.' + partOf(claims);
    return signedPart + '.' + toBase64Url(key.sign(signedPart));
}

} // namespace platform::auth
