#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace platform::auth {

using KeyHandle = std::shared_ptr<EVP_PKEY>;

// The public half of an ES256 key (ECDSA on P-256 with SHA-256, RFC 7518 section 3.4), named by its RFC 7638
// thumbprint. Cheap to copy, safe to use from any thread.
class Es256PublicKey {
public:
    // Takes EC keys on P-256 that are for signatures. Error: Invalid "unusable-key".
    [[nodiscard]] static core::Result<Es256PublicKey> fromJwk(const QJsonObject &jwk);

    [[nodiscard]] const QString &kid() const;
    [[nodiscard]] QJsonObject toJwk() const; // kty crv x y use alg kid
    // `signature` is the 64 bytes r || s.
    [[nodiscard]] bool verifies(const QByteArray &message, const QByteArray &signature) const;

private:
    friend class Es256Key;
    Es256PublicKey(KeyHandle key, QByteArray x, QByteArray y);

    KeyHandle m_key;
    QByteArray m_x;
    QByteArray m_y;
    QString m_kid; // as the thumbprint says, or as the JWK did
};

// A key that signs.
class Es256Key {
public:
    [[nodiscard]] static Es256Key generate();
    // An unencrypted PKCS #8 or SEC 1 key on P-256. Error: Invalid "unusable-key".
    [[nodiscard]] static core::Result<Es256Key> fromPem(const QByteArray &pem);

    [[nodiscard]] QByteArray toPem() const; // PKCS #8
    [[nodiscard]] const Es256PublicKey &publicKey() const;
    [[nodiscard]] QByteArray sign(const QByteArray &message) const; // 64 bytes r || s

private:
    explicit Es256Key(KeyHandle key);

    KeyHandle m_key;
    Es256PublicKey m_public;
};

} // namespace platform::auth
