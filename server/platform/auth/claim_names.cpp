#include "server/platform/auth/claim_names.h"

#include <QJsonArray>

namespace platform::auth {

QJsonValue claimNamed(const QString &name, const QJsonObject &claims)
{
    if (claims.contains(name))
        return claims.value(name);
    const qsizetype dot = name.indexOf(u'.');
    return dot < 0 ? QJsonValue(QJsonValue::Undefined)
                   : claimNamed(name.sliced(dot + 1), claims.value(name.first(dot)).toObject());
}

QStringList wordsIn(const QJsonValue &claim)
{
    if (claim.isString())
        return claim.toString().split(u' ', Qt::SkipEmptyParts);
    QStringList words;
    for (const QJsonValue word : claim.toArray())
        words.append(word.toString());
    return words;
}

QUuid subjectId(const QString &subject, const QString &issuer)
{
    constexpr QUuid kAddresses(0x6ba7b811, 0x9dad, 0x11d1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8); // RFC 4122
    const QUuid written = QUuid::fromString(subject);
    if (!written.isNull() || subject.isEmpty())
        return written;
    return QUuid::createUuidV5(QUuid::createUuidV5(kAddresses, issuer), subject);
}

} // namespace platform::auth
