#include "common/contracts/identity/identity_events.h"

#include "common/contracts/identity/keys.h"
#include "common/contracts/identity/role_list.h"

namespace contracts::identity {

using namespace keys;

QJsonObject toJson(const UserRegistered &event)
{
    return {{kUserId, event.userId.toString()}, {kName, event.name}, {kLanguage, nameOf(event.language)},
        {kRoles, QJsonArray::fromStringList(namesOf(event.roles))}};
}

QJsonObject toJson(const SellerApproved &event)
{
    return {{kUserId, event.userId.toString()}, {kShopName, event.shopName}};
}

Result<UserRegistered> parseUserRegistered(const QJsonObject &data)
{
    JsonReader json(data);
    json.allowUnknown();
    const UserRegistered event{json.id<UserId>(kUserId), json.text(kName, kLongestName),
        json.accept(kLanguage, parseLanguage(json.text(kLanguage, 2)), Language()), readRoles(json)};
    return json.done().transform([&] { return event; });
}

Result<SellerApproved> parseSellerApproved(const QJsonObject &data)
{
    JsonReader json(data);
    json.allowUnknown();
    const SellerApproved event{json.id<UserId>(kUserId), json.text(kShopName, kLongestName)};
    return json.done().transform([&] { return event; });
}

} // namespace contracts::identity
