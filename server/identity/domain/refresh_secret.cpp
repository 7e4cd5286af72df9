#include "server/identity/domain/refresh_secret.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace identity {

RefreshSecret::RefreshSecret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
}

RefreshSecret RefreshSecret::generate()
{
    std::array<quint32, kBytes / 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size())); // getrandom(2)
    return RefreshSecret(QByteArray(reinterpret_cast<const char *>(words.data()), kBytes));
}

Result<RefreshSecret> RefreshSecret::parse(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() != kBytes)
        return core::fail(unknownRefreshToken());
    return RefreshSecret(*decoded);
}

QString RefreshSecret::toString() const
{
    return QString::fromLatin1(m_bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray RefreshSecret::hash() const
{
    return QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256);
}

core::Error unknownRefreshToken()
{
    return {Fault::Unauthenticated, u"refresh-token-unknown"_s, u"Sign in again."_s, {}, {}};
}

} // namespace identity
