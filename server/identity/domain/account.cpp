#include "server/identity/domain/account.h"

#include <utility>

namespace identity {

namespace {

Result<QString> shopNameFrom(const QString &text)
{
    const QString name = text.simplified();
    if (name.isEmpty())
        return core::fail(Fault::Invalid, "shop-name-missing"_L1, u"A shop needs a name."_s);
    if (name.size() > Shop::kLongestName)
        return core::fail(Fault::Invalid, "shop-name-too-long"_L1, u"This name is too long for the sign."_s);
    return name;
}

} // namespace

Result<> Account::applyAsSeller(const QString &shopName, const QDateTime &now)
{
    const auto status = next(shop.status, SellerTrigger::Apply);
    if (!status)
        return core::fail(Fault::Refused, "already-a-seller"_L1, u"You sell here already."_s);
    return shopNameFrom(shopName).transform([&](const QString &sign) {
        shop = {sign, *status, shop.status == SellerStatus::Applied ? shop.appliedAt : now};
    });
}

Result<bool> Account::approveSeller()
{
    if (shop.status == SellerStatus::Approved)
        return false;
    const auto status = next(shop.status, SellerTrigger::Approve);
    if (!status)
        return core::fail(Fault::Refused, "no-application"_L1, u"This user has not applied for selling."_s);
    shop.status = *status;
    roles.add(Role::Seller);
    return true;
}

Result<bool> Account::suspend(const QString &reason, const QDateTime &now)
{
    const QString written = reason.simplified();
    if (written.isEmpty())
        return core::fail(Fault::Invalid, "reason-missing"_L1, u"Nobody is suspended without a reason."_s);
    if (written.size() > Suspension::kLongestReason)
        return core::fail(Fault::Invalid, "reason-too-long"_L1, u"This reason is too long."_s);
    if (suspension)
        return false;
    suspension = {written, now};
    return true;
}

bool Account::reinstate()
{
    return std::exchange(suspension, std::nullopt).has_value();
}

Result<> Account::mayBeUsed() const
{
    if (suspension)
        return core::fail(Fault::Forbidden, "account-suspended"_L1, u"This account is suspended. Ask the shop."_s);
    return {};
}

} // namespace identity
