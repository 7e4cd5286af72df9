#pragma once

#include "server/identity/application/password_resets.h"
#include "server/platform/postgres/connection.h"

namespace identity {

class PostgresPasswordResets : public PasswordResets {
public:
    explicit PostgresPasswordResets(platform::postgres::Connection &connection);

    [[nodiscard]] Result<> put(const PasswordReset &reset) override;
    [[nodiscard]] Result<std::optional<PasswordReset>> find(UserId user) override;
    [[nodiscard]] Result<bool> take(const PasswordReset &reset) override;
    [[nodiscard]] Result<> forget(UserId user) override;
    [[nodiscard]] Result<int> tidy(const QDateTime &expiredBefore) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace identity
