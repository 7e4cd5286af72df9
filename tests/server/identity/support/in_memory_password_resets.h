#pragma once

#include "server/identity/application/password_resets.h"

#include <QMap>

// Codes that are gone when the test is over.
class InMemoryPasswordResets : public identity::PasswordResets {
public:
    using PasswordReset = identity::PasswordReset;

    [[nodiscard]] core::Result<> put(const PasswordReset &reset) override;
    [[nodiscard]] core::Result<std::optional<PasswordReset>> find(identity::UserId user) override;
    [[nodiscard]] core::Result<bool> take(const PasswordReset &reset) override;
    [[nodiscard]] core::Result<> forget(identity::UserId user) override;
    [[nodiscard]] core::Result<int> tidy(const QDateTime &expiredBefore) override;

private:
    QMap<identity::UserId, PasswordReset> m_resets;
};
