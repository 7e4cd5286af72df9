#pragma once

#include "common/contracts/delivery/delivery_status.h"

namespace contracts::delivery {

// The body of POST /deliveries/{id}/progress: what the courier says of the parcel.
struct ProgressRequest {
    DeliveryStatus status = DeliveryStatus::InTransit; // InTransit, OutForDelivery, Delivered, Failed or Returned
    std::optional<QString> place;

    friend bool operator==(const ProgressRequest &, const ProgressRequest &) = default;
};

[[nodiscard]] QJsonObject toJson(const ProgressRequest &request);
// Errors: those of JsonReader; Invalid "unknown-status" also for a status that no courier can tell.
[[nodiscard]] Result<ProgressRequest> parseProgressRequest(const QJsonObject &body);

} // namespace contracts::delivery
