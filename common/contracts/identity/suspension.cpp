#include "common/contracts/identity/suspension.h"

#include "common/contracts/identity/keys.h"
#include "common/contracts/json/json_reader.h"
#include "common/core/clock.h"

namespace contracts::identity {

using namespace keys;

QJsonObject toJson(const SuspensionRequest &request)
{
    return {{kReason, request.reason}};
}

QJsonObject toJson(const SuspensionRecord &suspension)
{
    return {{kUserId, suspension.userId.toString()}, {kReason, suspension.reason},
        {kSuspendedAt, core::toRfc3339(suspension.suspendedAt)}};
}

Result<SuspensionRequest> parseSuspensionRequest(const QJsonObject &body)
{
    JsonReader json(body);
    const SuspensionRequest request{json.text(kReason, kLongestReason)};
    return json.done().transform([&] { return request; });
}

Result<SuspensionRecord> parseSuspensionRecord(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const SuspensionRecord suspension{
        json.id<UserId>(kUserId), json.text(kReason, kLongestReason), json.time(kSuspendedAt)};
    return json.done().transform([&] { return suspension; });
}

} // namespace contracts::identity
