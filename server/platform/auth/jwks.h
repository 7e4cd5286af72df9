#pragma once

#include "server/platform/auth/keys.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <shared_mutex>

namespace platform::auth {

struct JwksSettings {
    QUrl url; // empty: the issuer says where
    std::chrono::milliseconds every{300'000}; // so that withdrawn keys are forgotten
    std::chrono::milliseconds retry{2'000}; // while no key was ever seen
    std::chrono::milliseconds leastPause{3'000}; // between looks that strange tokens cause
    QString issuer = {}; // its address
};

// The keys an issuer publishes. Fetched on a thread of its own; while the issuer is away the last good ones are kept.
class Jwks : public QObject, public Keys {
    Q_OBJECT

public:
    explicit Jwks(JwksSettings settings, QObject *parent = nullptr);
    ~Jwks() override;

    void start();
    void stop();

    [[nodiscard]] std::optional<Es256PublicKey> find(const QString &kid) const override;
    [[nodiscard]] QFuture<void> refresh() override;
    [[nodiscard]] bool isLoaded() const override;

Q_SIGNALS:
    void fetched(bool good);

private:
    [[nodiscard]] QFuture<void> fetch();
    void take(const core::Result<QList<Es256PublicKey>> &keys);

    JwksSettings m_settings;
    QThreadPool m_thread;
    QTimer m_timer;
    QDeadlineTimer m_notBefore;
    QFuture<void> m_underWay;
    mutable std::shared_mutex m_mutex;
    QList<Es256PublicKey> m_keys;
};

} // namespace platform::auth
