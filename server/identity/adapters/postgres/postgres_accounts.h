#pragma once

#include "server/identity/application/accounts.h"
#include "server/platform/postgres/connection.h"

namespace identity {

class PostgresAccounts : public Accounts {
public:
    explicit PostgresAccounts(platform::postgres::Connection &connection);

    [[nodiscard]] Result<Account> find(UserId id) override;
    [[nodiscard]] Result<Account> hold(UserId id) override;
    [[nodiscard]] Result<std::optional<Account>> findByEmail(const Email &email) override;
    [[nodiscard]] Result<> add(const Account &account) override;
    [[nodiscard]] Result<> save(const Account &account) override;
    [[nodiscard]] Result<core::Page<Account>> sellers(SellerStatus status, const core::PageRequest &page) override;

private:
    [[nodiscard]] Result<Account> findBy(QLatin1StringView statement, UserId id);

    platform::postgres::Connection &m_connection;
};

} // namespace identity
