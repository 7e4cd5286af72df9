#include "server/platform/auth/keys.h"

#include <QJsonArray>

namespace platform::auth {

using namespace Qt::Literals::StringLiterals;

KnownKeys::KnownKeys(QList<Es256PublicKey> keys)
    : m_keys(std::move(keys))
{
}

std::optional<Es256PublicKey> KnownKeys::find(const QString &kid) const
{
    const auto key = std::find_if(m_keys.begin(), m_keys.end(), [&](const auto &known) { return known.kid() == kid; });
    return key == m_keys.end() ? std::nullopt : std::optional(*key);
}

QFuture<void> KnownKeys::refresh()
{
    return QtFuture::makeReadyFuture();
}

bool KnownKeys::isLoaded() const
{
    return true;
}

QJsonObject toJwks(const QList<Es256PublicKey> &keys)
{
    QJsonArray listed;
    for (const Es256PublicKey &key : keys)
        listed.append(key.toJwk());
    return {{"keys"_L1, listed}};
}

core::Result<QList<Es256PublicKey>> parseJwks(const QJsonObject &jwks)
{
    QList<Es256PublicKey> keys;
    for (const QJsonValue &listed : jwks.value("keys"_L1).toArray()) {
        const auto key = Es256PublicKey::fromJwk(listed.toObject());
        if (key && keys.size() < kMostKeys)
            keys.append(*key);
    }
    if (keys.isEmpty())
        return core::fail(core::Fault::Invalid, "no-usable-key"_L1, u"There is no ES256 key in this set."_s);
    return keys;
}

} // namespace platform::auth
