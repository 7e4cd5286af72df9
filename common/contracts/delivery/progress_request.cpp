#include "common/contracts/delivery/progress_request.h"

#include "common/contracts/delivery/keys.h"
#include "common/contracts/delivery/limits.h"

namespace contracts::delivery {

namespace {

bool comesFromTheCourier(DeliveryStatus status)
{
    using enum DeliveryStatus;
    return status != Preparing && status != Started && status != Cancelled;
}

} // namespace

QJsonObject toJson(const ProgressRequest &request)
{
    QJsonObject body{{kStatus, toText(request.status)}};
    if (request.place)
        body.insert(kPlace, *request.place);
    return body;
}

Result<ProgressRequest> parseProgressRequest(const QJsonObject &body)
{
    JsonReader json(body);
    ProgressRequest request;
    request.status = json.accept(kStatus, parseDeliveryStatus(json.text(kStatus, 20)), request.status);
    if (!comesFromTheCourier(request.status))
        json.refuse(kStatus, "unknown-status"_L1, u"This status is not reported on the way."_s);
    request.place = json.optionalText(kPlace, kLongestPlace);
    return json.done().transform([&] { return request; });
}

} // namespace contracts::delivery
