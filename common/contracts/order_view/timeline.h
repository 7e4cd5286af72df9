#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

#include <QUuid>

namespace contracts::order_view {

// One fact in the life of an order, as often as it happened: once. Facts of one parcel or one seller say whose they
// are.
struct TimelineEntry {
    QUuid eventId;
    QString fact; // the name of the event, "orderPlaced", "deliveryProgressed"
    QDateTime at;
    std::optional<SellerId> sellerId = std::nullopt;
    std::optional<DeliveryId> deliveryId = std::nullopt;
    std::optional<QString> status = std::nullopt; // where a delivery got to
    std::optional<QString> place = std::nullopt;
    std::optional<Money> amount = std::nullopt;
    std::optional<QString> reason = std::nullopt;

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

[[nodiscard]] QJsonObject toJson(const TimelineEntry &entry);
[[nodiscard]] Result<TimelineEntry> parseTimelineEntry(const QJsonObject &object, const QString &pointer = {});

} // namespace contracts::order_view
