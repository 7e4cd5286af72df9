#include "server/identity/domain/account.h"

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

} // namespace identity
