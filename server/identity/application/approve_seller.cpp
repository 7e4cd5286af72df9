#include "server/identity/application/approve_seller.h"

#include "server/identity/application/acting_admin.h"
#include "server/identity/application/documents.h"

namespace identity {

ApproveSeller::ApproveSeller(Accounts &accounts, Events &events, AuditLog &audit, const core::Clock &clock)
    : m_accounts(accounts)
    , m_events(events)
    , m_audit(audit)
    , m_clock(clock)
{
}

Result<Account> ApproveSeller::run(const ApproveSellerCommand &command)
{
    auto account = holdActingAdmin(m_accounts, command.admin).and_then([&] { return m_accounts.find(command.user); });
    if (!account)
        return account;
    return account->approveSeller()
        .and_then([&](bool changed) { return changed ? record(*account, command.admin) : Result<>(); })
        .transform([&] { return *account; });
}

Result<> ApproveSeller::record(const Account &account, UserId admin)
{
    const AuditEntry entry{admin, u"seller-approved"_s, account.id.toString(),
        QJsonObject{{"shopName"_L1, account.shop.name}}, m_clock.now()};
    return m_accounts.save(account).and_then([&] { return m_audit.record(entry); }).and_then([&] {
        return m_events.tell(sellerApproved(account));
    });
}

} // namespace identity
