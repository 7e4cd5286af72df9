#pragma once

#include "common/core/clock.h"
#include "server/platform/auth/es256_key.h"
#include "server/platform/auth/remembered_tokens.h"

#include <QDateTime>
#include <QMap>

namespace platform::auth {

// The services whose calls are answered, by name, each with the public halves of what it signs with; more than one
// while they change.
using CallerKeys = QMap<QString, QList<Es256PublicKey>>;

// {"ordering": {"keys": [<JWK>, …]}, …}; without any caller {}. Errors: Invalid "malformed-callers", "no-usable-key".
[[nodiscard]] core::Result<CallerKeys> parseCallerKeys(const QByteArray &json);
[[nodiscard]] QJsonObject toJson(const CallerKeys &keys);

// Tells which service calls, by the token it brings: signed by one of its own keys, in its own name, for the service
// that is called, and for no longer than kLongestPass. Thread-safe.
//
// Errors, all Unauthenticated: those of believe(), and "token-too-long" for one that would live longer.
class Callers {
public:
    Callers(QString called, const CallerKeys &keys, const core::Clock &clock);

    [[nodiscard]] core::Result<QString> whoBrings(const QByteArray &token) const;

private:
    struct Known {
        QString caller;
        QDateTime expires;
    };

    [[nodiscard]] core::Result<Known> examine(const QByteArray &token) const;
    [[nodiscard]] QString ownerOf(const QString &kid) const; // empty: nobody

    QString m_called;
    CallerKeys m_keys;
    const core::Clock &m_clock;
    mutable RememberedTokens<QString> m_remembered{64};
};

} // namespace platform::auth
