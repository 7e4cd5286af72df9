#pragma once

#include "common/contracts/json/json_reader.h"

namespace contracts::delivery {

// Where one seller's parcel is, as it is written on the wire.
enum class DeliveryStatus { Preparing, Started, InTransit, OutForDelivery, Delivered, Failed, Returned, Cancelled };

[[nodiscard]] QLatin1StringView toText(DeliveryStatus status); // "inTransit"
// Error: Invalid "unknown-status".
[[nodiscard]] Result<DeliveryStatus> parseDeliveryStatus(QStringView text);

} // namespace contracts::delivery
