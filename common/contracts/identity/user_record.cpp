#include "common/contracts/identity/user_record.h"

#include "common/contracts/identity/keys.h"
#include "common/contracts/identity/role_list.h"
#include "common/contracts/json/json_reader.h"
#include "common/core/clock.h"

namespace contracts::identity {

using namespace keys;

namespace {

QJsonValue sellerJson(const std::optional<SellerRecord> &seller)
{
    if (!seller)
        return QJsonValue::Null;
    return QJsonObject{{kShopName, seller->shopName}, {kStatus, nameOf(seller->status)}};
}

Result<SellerRecord> parseSeller(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const SellerRecord seller{json.text(kShopName, kLongestName),
        json.accept(kStatus, parseSellerStatus(json.text(kStatus, 20)), SellerStatus())};
    return json.done().transform([&] { return seller; });
}

std::optional<SellerRecord> readSeller(JsonReader &json, const QJsonObject &body)
{
    if (body.value(kSeller).isNull())
        return std::nullopt;
    return json.object(kSeller, parseSeller);
}

} // namespace

QJsonObject toJson(const UserRecord &user)
{
    return {{kUserId, user.userId.toString()}, {kEmail, user.email}, {kName, user.name},
        {kLanguage, nameOf(user.language)}, {kRoles, QJsonArray::fromStringList(namesOf(user.roles))},
        {kSeller, sellerJson(user.seller)}, {kRegisteredAt, core::toRfc3339(user.registeredAt)}};
}

Result<UserRecord> parseUserRecord(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const UserRecord user{json.id<UserId>(kUserId), json.text(kEmail, kLongestEmail), json.text(kName, kLongestName),
        json.accept(kLanguage, parseLanguage(json.text(kLanguage, 2)), Language()), readRoles(json),
        readSeller(json, body), json.time(kRegisteredAt)};
    return json.done().transform([&] { return user; });
}

} // namespace contracts::identity
