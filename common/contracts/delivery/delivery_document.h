#pragma once

#include "common/contracts/delivery/delivery_events.h"

namespace contracts::delivery {

// One step of a parcel on its way.
struct DeliveryStep {
    DeliveryStatus status = DeliveryStatus::Preparing;
    std::optional<QString> place;
    QDateTime at;

    friend bool operator==(const DeliveryStep &, const DeliveryStep &) = default;
};

// The answer of GET /deliveries/{id}: the parcel, where it is, and every step it has taken, oldest first.
struct DeliveryDocument {
    Parcel parcel;
    DeliveryStatus status = DeliveryStatus::Preparing;
    std::optional<QString> courier; // both are known from Started on
    std::optional<QString> waybill;
    QList<DeliveryStep> steps;

    friend bool operator==(const DeliveryDocument &, const DeliveryDocument &) = default;
};

[[nodiscard]] QJsonObject toJson(const DeliveryDocument &document);
[[nodiscard]] Result<DeliveryDocument> parseDeliveryDocument(const QJsonObject &body);

} // namespace contracts::delivery
