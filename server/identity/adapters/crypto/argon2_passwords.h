#pragma once

#include "server/identity/application/passwords.h"

namespace identity {

// How hard a guess is made. The default is libsodium's for interactive use: 64 MiB, about a tenth of a second.
struct HashingCost {
    quint64 operations = 2;
    size_t memory = 64 * 1024 * 1024; // bytes
};

// Argon2id by libsodium. Thread-safe. Passwords are compared in Unicode's form KC, so that the same keys on another
// keyboard make the same password.
class Argon2Passwords : public Passwords {
public:
    explicit Argon2Passwords(HashingCost cost = {});

    // Error: Unavailable "no-memory".
    [[nodiscard]] Result<QString> hash(const QString &password) const override;
    [[nodiscard]] bool matches(const QString &password, const QString &hash) const override;
    [[nodiscard]] QString nobodysHash() const override;

private:
    HashingCost m_cost;
    QString m_nobodysHash;
};

} // namespace identity
