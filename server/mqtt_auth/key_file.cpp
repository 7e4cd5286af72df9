#include "server/mqtt_auth/key_file.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace mqtt_auth {

namespace auth = platform::auth;

Q_LOGGING_CATEGORY(lcKeys, "mqtt_auth.keys")

KeyFile::KeyFile(const QString &path)
    : m_file(path)
{
}

bool KeyFile::look()
{
    const auto content = m_file.changed();
    if (!content)
        return false;
    const auto keys = auth::parseJwks(QJsonDocument::fromJson(*content).object());
    if (!keys) {
        qCWarning(lcKeys).noquote() << "no usable keys in" << m_file.path();
        return false;
    }
    m_keys = *keys;
    return true;
}

std::optional<auth::Es256PublicKey> KeyFile::find(const QString &kid) const
{
    const auto key = std::find_if(m_keys.begin(), m_keys.end(), [&](const auto &known) { return known.kid() == kid; });
    return key == m_keys.end() ? std::nullopt : std::optional(*key);
}

QFuture<void> KeyFile::refresh()
{
    look();
    return QtFuture::makeReadyFuture();
}

bool KeyFile::isLoaded() const
{
    return !m_keys.isEmpty();
}

} // namespace mqtt_auth
