#pragma once

#include "common/core/clock.h"
#include "server/identity/application/accounts.h"
#include "server/identity/application/audit_log.h"

namespace identity {

struct ReinstateAccountCommand {
    UserId admin;
    UserId user;
};

// An admin lets somebody in again, who then signs in anew. Of an account that is not suspended nothing changes.
// Errors: those of holdActingAdmin; NotFound "user-not-found".
class ReinstateAccount {
public:
    ReinstateAccount(Accounts &accounts, AuditLog &audit, const core::Clock &clock);

    [[nodiscard]] Result<> run(const ReinstateAccountCommand &command);

private:
    Accounts &m_accounts;
    AuditLog &m_audit;
    const core::Clock &m_clock;
};

} // namespace identity
