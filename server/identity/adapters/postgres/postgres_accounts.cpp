#include "server/identity/adapters/postgres/postgres_accounts.h"

#include "server/identity/adapters/postgres/account_columns.h"

namespace identity {

using platform::postgres::Row;

namespace {

std::optional<QString> shopName(const Shop &shop)
{
    return shop.status == SellerStatus::None ? std::nullopt : std::optional(shop.name);
}

std::optional<QDateTime> suspendedAt(const Account &account)
{
    return account.suspension ? std::optional(account.suspension->since) : std::nullopt;
}

std::optional<QString> suspensionReason(const Account &account)
{
    return account.suspension ? std::optional(account.suspension->reason) : std::nullopt;
}

Result<QList<Account>> accountsIn(const QList<Row> &rows)
{
    QList<Account> accounts;
    for (const Row &row : rows) {
        const auto account = accountIn(row);
        if (!account)
            return core::fail(account.error());
        accounts.append(*account);
    }
    return accounts;
}

core::Page<Account> pageOf(QList<Account> accounts, int limit)
{
    const bool more = accounts.size() > limit;
    accounts = accounts.mid(0, limit);
    return {accounts, more ? accounts.last().id.toString() : QString()};
}

} // namespace

PostgresAccounts::PostgresAccounts(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<Account> PostgresAccounts::find(UserId id)
{
    return findBy("identity/queries/find_account"_L1, id);
}

Result<Account> PostgresAccounts::hold(UserId id)
{
    return findBy("identity/queries/hold_account"_L1, id);
}

Result<Account> PostgresAccounts::findBy(QLatin1StringView statement, UserId id)
{
    return m_connection.query(statement, {{"id"_L1, id}}).and_then([](const QList<Row> &rows) -> Result<Account> {
        if (rows.isEmpty())
            return core::fail(Fault::NotFound, "user-not-found"_L1, u"There is no such user."_s);
        return accountIn(rows.first());
    });
}

Result<std::optional<Account>> PostgresAccounts::findByEmail(const Email &email)
{
    return m_connection.query("identity/queries/find_account_by_email"_L1, {{"email"_L1, email.toString()}})
        .and_then(accountsIn)
        .transform([](const QList<Account> &accounts) {
            return accounts.isEmpty() ? std::nullopt : std::optional(accounts.first());
        });
}

Result<> PostgresAccounts::add(const Account &account)
{
    return m_connection
        .execute("identity/queries/add_account"_L1,
            {{"id"_L1, account.id}, {"email"_L1, account.email.toString()}, {"name"_L1, account.name},
                {"language"_L1, languageColumn(account.language)}, {"roles"_L1, rolesColumn(account.roles)},
                {"password_hash"_L1, account.passwordHash}, {"shop_name"_L1, shopName(account.shop)},
                {"seller_status"_L1, sellerStatusColumn(account.shop.status)},
                {"applied_at"_L1, account.shop.appliedAt}, {"registered_at"_L1, account.registeredAt}})
        .and_then([](int added) -> Result<> {
            if (added == 0)
                return core::fail(Fault::Conflict, "email-taken"_L1, u"This address has an account already."_s);
            return {};
        });
}

Result<> PostgresAccounts::save(const Account &account)
{
    return m_connection
        .execute("identity/queries/save_account"_L1,
            {{"id"_L1, account.id}, {"version"_L1, account.version}, {"name"_L1, account.name},
                {"language"_L1, languageColumn(account.language)}, {"roles"_L1, rolesColumn(account.roles)},
                {"password_hash"_L1, account.passwordHash}, {"shop_name"_L1, shopName(account.shop)},
                {"seller_status"_L1, sellerStatusColumn(account.shop.status)},
                {"applied_at"_L1, account.shop.appliedAt}, {"suspended_at"_L1, suspendedAt(account)},
                {"suspension_reason"_L1, suspensionReason(account)}})
        .and_then([](int saved) -> Result<> {
            if (saved == 0)
                return core::fail(
                    Fault::Conflict, "account-changed-meanwhile"_L1, u"Somebody else changed it. Try again."_s);
            return {};
        });
}

Result<core::Page<Account>> PostgresAccounts::sellers(SellerStatus status, const core::PageRequest &page)
{
    const auto after = page.after.isEmpty() ? Result<UserId>(UserId()) : UserId::parse(page.after);
    if (!after)
        return core::fail(after.error().at(u"/query/after"_s));
    return m_connection
        .query("identity/queries/list_sellers"_L1,
            {{"status"_L1, sellerStatusColumn(status)}, {"after"_L1, *after}, {"limit"_L1, page.limit + 1}})
        .and_then(accountsIn)
        .transform([&](const QList<Account> &accounts) { return pageOf(accounts, page.limit); });
}

} // namespace identity
