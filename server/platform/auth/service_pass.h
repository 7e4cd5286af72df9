#pragma once

#include "common/core/clock.h"
#include "server/platform/auth/es256_key.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <mutex>

namespace platform::auth {

inline constexpr std::chrono::seconds kLongestPass{300}; // that a called service believes

// What a service shows to another that it calls: a token that it signs itself, made for that one alone and good for
// five minutes. One is shown again until a minute before its end. Thread-safe.
class ServicePass {
public:
    ServicePass(QString service, Es256Key key, const core::Clock &clock);

    [[nodiscard]] QByteArray tokenFor(const QString &called) const;
    // The same for who calls again and again; it must not outlive this.
    [[nodiscard]] std::function<QByteArray()> to(const QString &called) const;

private:
    struct Shown {
        QByteArray token;
        QDateTime until;
    };

    QString m_service;
    Es256Key m_key;
    const core::Clock &m_clock;
    mutable std::mutex m_mutex;
    mutable QHash<QString, Shown> m_shown; // by who is called
};

} // namespace platform::auth
