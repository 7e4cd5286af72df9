#pragma once

#include "common/core/clock.h"
#include "server/identity/application/accounts.h"
#include "server/identity/application/audit_log.h"
#include "server/identity/application/events.h"

namespace identity {

struct ApproveSellerCommand {
    UserId admin;
    UserId user;
};

// An admin lets somebody sell. The new role is in the user's next access token. Approving twice changes nothing.
// Errors: those of holdActingAdmin; NotFound "user-not-found"; Refused "no-application".
class ApproveSeller {
public:
    ApproveSeller(Accounts &accounts, Events &events, AuditLog &audit, const core::Clock &clock);

    [[nodiscard]] Result<Account> run(const ApproveSellerCommand &command);

private:
    [[nodiscard]] Result<> record(const Account &account, UserId admin);

    Accounts &m_accounts;
    Events &m_events;
    AuditLog &m_audit;
    const core::Clock &m_clock;
};

} // namespace identity
