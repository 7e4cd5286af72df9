#include "server/identity/application/reinstate_account.h"

#include "server/identity/application/acting_admin.h"

namespace identity {

ReinstateAccount::ReinstateAccount(Accounts &accounts, AuditLog &audit, const core::Clock &clock)
    : m_accounts(accounts)
    , m_audit(audit)
    , m_clock(clock)
{
}

Result<> ReinstateAccount::run(const ReinstateAccountCommand &command)
{
    auto account = holdActingAdmin(m_accounts, command.admin).and_then([&] { return m_accounts.find(command.user); });
    if (!account)
        return core::fail(account.error());
    if (!account->reinstate())
        return {};
    const AuditEntry entry{command.admin, u"account-reinstated"_s, account->id.toString(), {}, m_clock.now()};
    return m_accounts.save(*account).and_then([&] { return m_audit.record(entry); });
}

} // namespace identity
