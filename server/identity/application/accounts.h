#pragma once

#include "common/core/page.h"
#include "server/identity/domain/account.h"

namespace identity {

// The accounts of the shop.
class Accounts {
public:
    virtual ~Accounts() = default;
    [[nodiscard]] virtual Result<Account> find(UserId id) = 0; // NotFound "user-not-found"
    // The same, and it stays as it is until the transaction ends.
    [[nodiscard]] virtual Result<Account> hold(UserId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Account>> findByEmail(const Email &email) = 0;
    [[nodiscard]] virtual Result<> add(const Account &account) = 0; // Conflict "email-taken"
    [[nodiscard]] virtual Result<> save(const Account &account) = 0; // Conflict "account-changed-meanwhile"
    // Those who applied or were approved, in the order they applied.
    [[nodiscard]] virtual Result<core::Page<Account>> sellers(SellerStatus status, const core::PageRequest &page) = 0;
};

} // namespace identity
