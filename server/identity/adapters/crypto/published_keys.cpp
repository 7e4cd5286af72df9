#include "server/identity/adapters/crypto/published_keys.h"

#include "server/platform/auth/keys.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace identity {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QFileDevice::Permissions kForAllToRead =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;

} // namespace

Result<> publishKeys(const QList<platform::auth::Es256PublicKey> &keys, const QString &path)
{
    const QByteArray jwks = QJsonDocument(platform::auth::toJwks(keys)).toJson();
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(kForAllToRead)
        && file.write(jwks) == jwks.size() && file.commit();
    if (!written)
        return core::fail(core::Fault::Invalid, "unwritable-file"_L1, file.errorString());
    return {};
}

} // namespace identity
