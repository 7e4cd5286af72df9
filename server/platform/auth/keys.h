#pragma once

#include "server/platform/auth/es256_key.h"

#include <QFuture>

#include <optional>

namespace platform::auth {

// The public keys whose signatures are believed.
class Keys {
public:
    virtual ~Keys() = default;
    [[nodiscard]] virtual std::optional<Es256PublicKey> find(const QString &kid) const = 0; // from any thread
    // Looks for keys that are new. Finishes at once where there is nowhere to look, or it was done just before.
    [[nodiscard]] virtual QFuture<void> refresh() = 0;
    [[nodiscard]] virtual bool isLoaded() const = 0; // false: no key was ever seen
};

// Keys known from the start, for the issuer itself.
class KnownKeys : public Keys {
public:
    explicit KnownKeys(QList<Es256PublicKey> keys);

    [[nodiscard]] std::optional<Es256PublicKey> find(const QString &kid) const override;
    [[nodiscard]] QFuture<void> refresh() override;
    [[nodiscard]] bool isLoaded() const override;

private:
    QList<Es256PublicKey> m_keys;
};

inline constexpr qsizetype kMostKeys = 16; // of one issuer

// A JWK Set, RFC 7517 section 5.
[[nodiscard]] QJsonObject toJwks(const QList<Es256PublicKey> &keys);
// The ES256 keys of a set; others are passed over, and so is what exceeds kMostKeys. Error: Invalid "no-usable-key".
[[nodiscard]] core::Result<QList<Es256PublicKey>> parseJwks(const QJsonObject &jwks);

} // namespace platform::auth
