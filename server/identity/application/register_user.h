#pragma once

#include "common/core/clock.h"
#include "server/identity/application/accounts.h"
#include "server/identity/application/events.h"
#include "server/identity/domain/new_account.h"

namespace identity {

// Somebody wants to buy here. The password was checked against the rules and hashed before.
// Errors: Conflict "email-taken"; Invalid "name-missing", "name-too-long".
class RegisterUser {
public:
    RegisterUser(Accounts &accounts, Events &events, const core::Clock &clock);

    [[nodiscard]] Result<Account> run(const NewAccount &wish);

private:
    Accounts &m_accounts;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace identity
