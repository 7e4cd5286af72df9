#include "server/identity/application/suspend_account.h"

#include "server/identity/application/acting_admin.h"

namespace identity {

SuspendAccount::SuspendAccount(Accounts &accounts, SessionList &sessions, AuditLog &audit, const core::Clock &clock)
    : m_accounts(accounts)
    , m_sessions(sessions)
    , m_audit(audit)
    , m_clock(clock)
{
}

Result<Account> SuspendAccount::run(const SuspendAccountCommand &command)
{
    if (command.admin == command.user)
        return core::fail(Fault::Refused, "own-account"_L1, u"Nobody suspends themselves."_s);
    auto account = holdActingAdmin(m_accounts, command.admin).and_then([&] { return m_accounts.find(command.user); });
    if (!account)
        return account;
    return account->suspend(command.reason, m_clock.now())
        .and_then([&](bool changed) { return changed ? record(*account, command.admin) : Result<>(); })
        .transform([&] { return *account; });
}

// The account is saved before the sessions end: who opens one meanwhile either waits for that and is refused, or was
// first and is among those that end.
Result<> SuspendAccount::record(const Account &account, UserId admin)
{
    const AuditEntry entry{admin, u"account-suspended"_s, account.id.toString(),
        QJsonObject{{"reason"_L1, account.suspension->reason}}, m_clock.now()};
    return m_accounts.save(account)
        .and_then([&] { return m_sessions.endAll(account.id, std::nullopt, m_clock.now()); })
        .and_then([&](int) { return m_audit.record(entry); });
}

} // namespace identity
