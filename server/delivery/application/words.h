#pragma once

#include "common/contracts/delivery/delivery_document.h"
#include "server/delivery/domain/delivery.h"

// What the domain knows, in the words of the contract.
namespace delivery {

[[nodiscard]] contracts::delivery::DeliveryStatus inWords(DeliveryStatus status);
[[nodiscard]] DeliveryStatus fromWords(contracts::delivery::DeliveryStatus status);
[[nodiscard]] contracts::delivery::Parcel inWords(const Parcel &parcel);

} // namespace delivery
