#include "server/identity/domain/proof_key.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace identity {

using namespace Qt::Literals::StringLiterals;

bool isChallenge(const QString &text)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9_-]{43}\\z"_s);
    return form.match(text).hasMatch();
}

bool isVerifier(const QString &text)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9._~-]{43,128}\\z"_s);
    return form.match(text).hasMatch();
}

QString challengeOf(const QString &verifier)
{
    const QByteArray digest = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace identity
