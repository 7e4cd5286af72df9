#pragma once

#include "common/core/result.h"
#include "server/platform/auth/es256_key.h"

#include <QDateTime>

#include <chrono>

namespace identity {

using core::Result;

// A key of the shop, and when it begins to sign; without a time it has always done so.
struct SigningKey {
    platform::auth::Es256Key key;
    QDateTime signsFrom;
};

// The shop's signing keys, newest first. One signs at a time: the newest whose time has come. A newer one is published
// before that, so that everybody knows it when its first token comes; an older one is until its last tokens have ended.
// What signs, and what is published, is told by the file and the clock alone: a restart and a replica see the same.
struct SigningKeys {
    static constexpr std::chrono::minutes kLead{10}; // twice as long as readers may keep what is published
    static constexpr std::chrono::minutes kLongestToken{16}; // of access tokens, and the clocks of their readers

    QList<SigningKey> keys; // never empty

    [[nodiscard]] const platform::auth::Es256Key &signer(const QDateTime &now) const;
    [[nodiscard]] QList<platform::auth::Es256PublicKey> published(const QDateTime &now) const;
    [[nodiscard]] bool isChanging(const QDateTime &now) const; // a new key is published that does not sign yet

    // With a new key that signs from then on, and without those that are of no use any more.
    [[nodiscard]] SigningKeys rotated(const QDateTime &signsFrom, const QDateTime &now) const;
    // A new key alone: no token that was signed before is believed any more.
    [[nodiscard]] static SigningKeys fresh();
};

// PEM keys, one after the other; the line "# signs from 2026-03-01T09:30:00Z" may stand before one.
// Errors: Invalid "unusable-key", "unreadable-file", "unwritable-file". The file is readable to its owner alone, and
// replaced as a whole.
[[nodiscard]] Result<SigningKeys> readSigningKeys(const QString &file);
[[nodiscard]] Result<> writeSigningKeys(const SigningKeys &keys, const QString &file);

// The same as readSigningKeys, but where there is no such file one is made with a fresh key in it.
[[nodiscard]] Result<SigningKeys> loadSigningKeys(const QString &file);

} // namespace identity
