#pragma once

#include "common/core/clock.h"
#include "server/identity/application/accounts.h"
#include "server/identity/application/audit_log.h"
#include "server/identity/application/session_list.h"

namespace identity {

struct SuspendAccountCommand {
    UserId admin;
    UserId user;
    QString reason;
};

// An admin shuts somebody out: nobody signs in to the account any more, and all its sessions end. Nobody suspends
// themselves, so whatever admins do to each other, one is left. Suspending twice changes nothing.
// Errors: those of holdActingAdmin and Account::suspend; NotFound "user-not-found"; Refused "own-account".
class SuspendAccount {
public:
    SuspendAccount(Accounts &accounts, SessionList &sessions, AuditLog &audit, const core::Clock &clock);

    [[nodiscard]] Result<Account> run(const SuspendAccountCommand &command);

private:
    [[nodiscard]] Result<> record(const Account &account, UserId admin);

    Accounts &m_accounts;
    SessionList &m_sessions;
    AuditLog &m_audit;
    const core::Clock &m_clock;
};

} // namespace identity
