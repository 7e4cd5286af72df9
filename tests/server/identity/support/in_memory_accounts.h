#pragma once

#include "server/identity/application/accounts.h"

#include <QMap>

// Accounts that are gone when the test is over.
class InMemoryAccounts : public identity::Accounts {
public:
    using Account = identity::Account;

    [[nodiscard]] core::Result<Account> find(identity::UserId id) override;
    [[nodiscard]] core::Result<Account> hold(identity::UserId id) override;
    [[nodiscard]] core::Result<std::optional<Account>> findByEmail(const identity::Email &email) override;
    [[nodiscard]] core::Result<> add(const Account &account) override;
    [[nodiscard]] core::Result<> save(const Account &account) override;
    [[nodiscard]] core::Result<core::Page<Account>> sellers(
        identity::SellerStatus status, const core::PageRequest &page) override;

private:
    QMap<identity::UserId, Account> m_accounts;
};
