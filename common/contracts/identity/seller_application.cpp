#include "common/contracts/identity/seller_application.h"

#include "common/contracts/identity/keys.h"
#include "common/contracts/json/json_reader.h"
#include "common/core/clock.h"

namespace contracts::identity {

using namespace keys;

QJsonObject toJson(const SellerApplicationRecord &application)
{
    return {{kUserId, application.userId.toString()}, {kName, application.name}, {kEmail, application.email},
        {kShopName, application.shopName}, {kStatus, nameOf(application.status)},
        {kAppliedAt, core::toRfc3339(application.appliedAt)}};
}

Result<SellerApplicationRecord> parseSellerApplicationRecord(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const SellerApplicationRecord application{json.id<UserId>(kUserId), json.text(kName, kLongestName),
        json.text(kEmail, kLongestEmail), json.text(kShopName, kLongestName),
        json.accept(kStatus, parseSellerStatus(json.text(kStatus, 20)), SellerStatus()), json.time(kAppliedAt)};
    return json.done().transform([&] { return application; });
}

} // namespace contracts::identity
