#include "common/contracts/delivery/delivery_document.h"

#include "common/contracts/delivery/keys.h"
#include "common/contracts/delivery/limits.h"
#include "common/core/clock.h"

namespace contracts::delivery {

namespace {

constexpr int kMostSteps = 10'000;

void insertGiven(QJsonObject &object, QLatin1StringView key, const std::optional<QString> &text)
{
    if (text)
        object.insert(key, *text);
}

QJsonObject toJson(const DeliveryStep &step)
{
    QJsonObject object{{kStatus, toText(step.status)}, {kAt, core::toRfc3339(step.at)}};
    insertGiven(object, kPlace, step.place);
    return object;
}

DeliveryStatus readStatus(JsonReader &json)
{
    return json.accept(kStatus, parseDeliveryStatus(json.text(kStatus, 20)), DeliveryStatus::Preparing);
}

Result<DeliveryStep> parseStep(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    json.allowUnknown();
    const DeliveryStep step{readStatus(json), json.optionalText(kPlace, kLongestPlace), json.time(kAt)};
    return json.done().transform([&] { return step; });
}

} // namespace

QJsonObject toJson(const DeliveryDocument &document)
{
    QJsonArray steps;
    for (const DeliveryStep &step : document.steps)
        steps.append(toJson(step));
    QJsonObject object = toJson(document.parcel);
    object.insert(kStatus, toText(document.status));
    object.insert(kSteps, steps);
    insertGiven(object, kCourier, document.courier);
    insertGiven(object, kWaybill, document.waybill);
    return object;
}

Result<DeliveryDocument> parseDeliveryDocument(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const DeliveryDocument document{readParcel(json), readStatus(json), json.optionalText(kCourier, kLongestCourier),
        json.optionalText(kWaybill, kLongestWaybill), json.objects(kSteps, 1, kMostSteps, parseStep)};
    return json.done().transform([&] { return document; });
}

} // namespace contracts::delivery
