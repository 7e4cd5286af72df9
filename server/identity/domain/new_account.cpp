#include "server/identity/domain/new_account.h"

namespace identity {

Result<Account> openAccount(const NewAccount &wish, const QDateTime &now)
{
    const QString name = wish.name.simplified();
    if (name.isEmpty())
        return core::fail(Fault::Invalid, "name-missing"_L1, u"Everybody has a name."_s);
    if (name.size() > Account::kLongestName)
        return core::fail(Fault::Invalid, "name-too-long"_L1, u"This name is too long."_s);
    return Account{.id = UserId::generate(),
        .email = wish.email,
        .name = name,
        .language = wish.language,
        .roles = {Role::Buyer},
        .passwordHash = wish.passwordHash,
        .shop = {},
        .registeredAt = now,
        .version = 0};
}

} // namespace identity
