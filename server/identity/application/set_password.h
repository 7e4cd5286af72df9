#pragma once

#include "common/core/clock.h"
#include "server/identity/application/accounts.h"
#include "server/identity/application/audit_log.h"
#include "server/identity/application/mail_orders.h"
#include "server/identity/application/password_resets.h"
#include "server/identity/application/session_list.h"

namespace identity {

struct SetPasswordCommand {
    Account account; // as it was when its owner proved to be its owner
    QString passwordHash;
    std::optional<SessionId> kept; // the only session that goes on
    QString how; // "password-changed", "password-reset"
};

// An account has another password from now on: sessions end, a code under way is no good any more, the owner is told by
// mail, and of an admin it stands in the audit log.
// Error: Conflict "account-changed-meanwhile".
class SetPassword {
public:
    struct Records {
        Accounts &accounts;
        SessionList &sessions;
        PasswordResets &resets;
        MailOrders &mails;
        AuditLog &audit;
    };

    SetPassword(const Records &records, const core::Clock &clock);

    [[nodiscard]] Result<> run(const SetPasswordCommand &command);

private:
    [[nodiscard]] Result<> record(const SetPasswordCommand &command);

    Records m_records;
    const core::Clock &m_clock;
};

} // namespace identity
