#pragma once

#include "server/mqtt_auth/watched_file.h"
#include "server/platform/auth/keys.h"

namespace mqtt_auth {

// The issuer's keys as it writes them into a file, a JWK Set. It may come later, and be replaced at any time; what
// cannot be read leaves the last good keys as they are. Looking never waits for anybody, so the broker's loop may do
// it.
class KeyFile : public platform::auth::Keys {
public:
    explicit KeyFile(const QString &path);

    bool look(); // true: the keys may be others than before

    [[nodiscard]] std::optional<platform::auth::Es256PublicKey> find(const QString &kid) const override;
    [[nodiscard]] QFuture<void> refresh() override;
    [[nodiscard]] bool isLoaded() const override;

private:
    WatchedFile m_file;
    QList<platform::auth::Es256PublicKey> m_keys;
};

} // namespace mqtt_auth
