#include "server/identity/application/register_user.h"

#include "server/identity/application/documents.h"

namespace identity {

RegisterUser::RegisterUser(Accounts &accounts, Events &events, const core::Clock &clock)
    : m_accounts(accounts)
    , m_events(events)
    , m_clock(clock)
{
}

Result<Account> RegisterUser::run(const NewAccount &wish)
{
    const auto account = openAccount(wish, m_clock.now());
    if (!account)
        return account;
    return m_accounts.add(*account).and_then([&] { return m_events.tell(userRegistered(*account)); }).transform([&] {
        return *account;
    });
}

} // namespace identity
