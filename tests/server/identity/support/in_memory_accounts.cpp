#include "tests/server/identity/support/in_memory_accounts.h"

using namespace identity;
using core::Fault;
using core::Result;

Result<Account> InMemoryAccounts::find(UserId id)
{
    if (!m_accounts.contains(id))
        return core::fail(Fault::NotFound, "user-not-found"_L1);
    return m_accounts.value(id);
}

Result<Account> InMemoryAccounts::hold(UserId id)
{
    return find(id);
}

Result<std::optional<Account>> InMemoryAccounts::findByEmail(const Email &email)
{
    for (const Account &account : m_accounts) {
        if (account.email == email)
            return account;
    }
    return std::nullopt;
}

Result<> InMemoryAccounts::add(const Account &account)
{
    if (findByEmail(account.email)->has_value())
        return core::fail(Fault::Conflict, "email-taken"_L1);
    Account kept = account;
    kept.version = 1;
    m_accounts.insert(account.id, kept);
    return {};
}

Result<> InMemoryAccounts::save(const Account &account)
{
    if (!m_accounts.contains(account.id) || m_accounts.value(account.id).version != account.version)
        return core::fail(Fault::Conflict, "account-changed-meanwhile"_L1);
    Account kept = account;
    ++kept.version;
    m_accounts.insert(account.id, kept);
    return {};
}

Result<core::Page<Account>> InMemoryAccounts::sellers(SellerStatus status, const core::PageRequest &page)
{
    const auto key = [](const Account &account) { return std::pair(account.shop.appliedAt, account.id); };
    QList<Account> all = m_accounts.values();
    all.removeIf([&](const Account &account) { return account.shop.status != status; });
    std::sort(all.begin(), all.end(), [&](const Account &a, const Account &b) { return key(a) < key(b); });
    if (!page.after.isEmpty()) {
        const auto after = key(m_accounts.value(UserId::parse(page.after).value()));
        all.removeIf([&](const Account &account) { return !(after < key(account)); });
    }
    const bool more = all.size() > page.limit;
    all = all.mid(0, page.limit);
    return core::Page<Account>{all, more ? all.last().id.toString() : QString()};
}
