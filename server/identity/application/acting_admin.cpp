#include "server/identity/application/acting_admin.h"

namespace identity {

namespace {

core::Error notAnAdmin()
{
    return {Fault::Forbidden, u"not-an-admin"_s, u"This account is no admin's."_s, {}, {}};
}

} // namespace

Result<> holdActingAdmin(Accounts &accounts, UserId admin)
{
    const auto account = accounts.hold(admin);
    if (!account)
        return core::fail(account.error().fault == Fault::NotFound ? notAnAdmin() : account.error());
    return account->mayBeUsed().and_then([&]() -> Result<> {
        if (!account->roles.has(Role::Admin))
            return core::fail(notAnAdmin());
        return {};
    });
}

} // namespace identity
