#pragma once

#include "common/contracts/ids/ids.h"
#include "server/identity/domain/reset_code.h"

namespace identity {

using contracts::UserId;

// A code that is under way to somebody, kept as hard to guess as a password.
struct PasswordReset {
    UserId user;
    QString codeHash;
    QDateTime expiresAt;

    friend bool operator==(const PasswordReset &, const PasswordReset &) = default;
};

// The newest code of each user.
class PasswordResets {
public:
    virtual ~PasswordResets() = default;
    [[nodiscard]] virtual Result<> put(const PasswordReset &reset) = 0; // instead of the one before
    [[nodiscard]] virtual Result<std::optional<PasswordReset>> find(UserId user) = 0;
    // Whether it was still there; it is no more.
    [[nodiscard]] virtual Result<bool> take(const PasswordReset &reset) = 0;
    [[nodiscard]] virtual Result<> forget(UserId user) = 0;
    [[nodiscard]] virtual Result<int> tidy(const QDateTime &expiredBefore) = 0;
};

} // namespace identity
