#pragma once

#include "common/core/clock.h"
#include "server/identity/application/accounts.h"

namespace identity {

struct ApplyAsSellerCommand {
    UserId user;
    QString shopName;
};

// A buyer wants to sell too; an admin decides. Asking again changes the shop's name.
// Errors: those of Account::mayBeUsed and Account::applyAsSeller, NotFound "user-not-found".
class ApplyAsSeller {
public:
    ApplyAsSeller(Accounts &accounts, const core::Clock &clock);

    [[nodiscard]] Result<Account> run(const ApplyAsSellerCommand &command);

private:
    Accounts &m_accounts;
    const core::Clock &m_clock;
};

} // namespace identity
