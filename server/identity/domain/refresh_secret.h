#pragma once

#include "server/identity/domain/email.h"

#include <QByteArray>

namespace identity {

// The 256 random bits that a client shows to refresh its session. Only its SHA-256 is ever kept.
class RefreshSecret {
public:
    static constexpr int kBytes = 32;

    [[nodiscard]] static RefreshSecret generate();
    // Error: Unauthenticated "refresh-token-unknown", the same as for one that nobody gave out.
    [[nodiscard]] static Result<RefreshSecret> parse(const QString &text);

    [[nodiscard]] QString toString() const; // base64url
    [[nodiscard]] QByteArray hash() const;

private:
    explicit RefreshSecret(QByteArray bytes);

    QByteArray m_bytes;
};

// One answer for all that is no good token.
[[nodiscard]] core::Error unknownRefreshToken();

} // namespace identity
