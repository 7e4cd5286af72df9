#pragma once

#include "common/core/clock.h"
#include "server/identity/application/accounts.h"
#include "server/identity/application/events.h"

namespace identity {

// An account that is there from the start, for trying the shop: it may have any role and any password.
struct SeededAccount {
    Email email;
    QString password;
    QString name;
    Language language = Language::Korean;
    Roles roles;
    QString shopName; // of a seller

    friend bool operator==(const SeededAccount &, const SeededAccount &) = default;
};

// Makes such an account unless the address has one already, which is then left as it is.
class SeedAccount {
public:
    SeedAccount(Accounts &accounts, Events &events, const core::Clock &clock);

    [[nodiscard]] Result<> run(const SeededAccount &seed, const QString &passwordHash);

private:
    [[nodiscard]] Result<> make(const SeededAccount &seed, const QString &passwordHash);

    Accounts &m_accounts;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace identity
