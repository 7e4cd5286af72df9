#pragma once

#include "common/core/clock.h"
#include "server/identity/adapters/crypto/signing_keys.h"
#include "server/platform/auth/keys.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <shared_mutex>

namespace identity {

struct KeyFiles {
    QString signing; // the private keys, see signing_keys.h
    QString published; // a JWK Set for the broker; empty: nobody reads one
};

// The signing keys of a running service. Looks at the file every two seconds, and when a token names a key that nobody
// knows; what cannot be read changes nothing but the log. A key is published before anything is signed with it.
class WatchedKeys : public QObject, public platform::auth::Keys {
    Q_OBJECT

public:
    WatchedKeys(KeyFiles files, const core::Clock &clock);

    // Before anything else. Errors: those of loadSigningKeys and publishKeys, at the name of the setting.
    [[nodiscard]] Result<> load();
    void start();
    void stop();

    [[nodiscard]] platform::auth::Es256Key signer() const; // from any thread
    [[nodiscard]] QList<platform::auth::Es256PublicKey> published() const; // from any thread

    [[nodiscard]] std::optional<platform::auth::Es256PublicKey> find(const QString &kid) const override;
    [[nodiscard]] QFuture<void> refresh() override;
    [[nodiscard]] bool isLoaded() const override;

private:
    void look();
    [[nodiscard]] Result<> take(const SigningKeys &keys);

    KeyFiles m_files;
    const core::Clock &m_clock;
    QTimer m_timer;
    mutable std::shared_mutex m_mutex;
    SigningKeys m_keys;
    QDeadlineTimer m_notBefore{0}; // that strange tokens make it look again
    QStringList m_told; // the ids of the keys as they were published last
};

} // namespace identity
