#include "server/identity/application/seed_account.h"

#include "server/identity/application/documents.h"
#include "server/identity/domain/new_account.h"

namespace identity {

SeedAccount::SeedAccount(Accounts &accounts, Events &events, const core::Clock &clock)
    : m_accounts(accounts)
    , m_events(events)
    , m_clock(clock)
{
}

Result<> SeedAccount::run(const SeededAccount &seed, const QString &passwordHash)
{
    return m_accounts.findByEmail(seed.email).and_then([&](const std::optional<Account> &known) {
        return known ? Result<>() : make(seed, passwordHash);
    });
}

Result<> SeedAccount::make(const SeededAccount &seed, const QString &passwordHash)
{
    const QDateTime now = m_clock.now();
    auto account = openAccount({seed.email, seed.name, seed.language, passwordHash}, now);
    if (!account)
        return core::fail(account.error());
    account->roles = seed.roles;
    const bool sells = seed.roles.has(Role::Seller);
    if (sells)
        account->shop = {seed.shopName.isEmpty() ? account->name : seed.shopName, SellerStatus::Approved, now};
    return m_accounts.add(*account).and_then([&] { return m_events.tell(userRegistered(*account)); }).and_then([&] {
        return sells ? m_events.tell(sellerApproved(*account)) : Result<>();
    });
}

} // namespace identity
