#include "server/identity/application/apply_as_seller.h"

namespace identity {

ApplyAsSeller::ApplyAsSeller(Accounts &accounts, const core::Clock &clock)
    : m_accounts(accounts)
    , m_clock(clock)
{
}

Result<Account> ApplyAsSeller::run(const ApplyAsSellerCommand &command)
{
    auto account = m_accounts.find(command.user);
    if (!account)
        return account;
    return account->mayBeUsed()
        .and_then([&] { return account->applyAsSeller(command.shopName, m_clock.now()); })
        .and_then([&] { return m_accounts.save(*account); })
        .transform([&] { return *account; });
}

} // namespace identity
