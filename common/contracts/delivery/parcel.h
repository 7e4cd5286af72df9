#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::delivery {

// What every fact about one parcel names. On the wire its members stand beside those of the fact.
struct Parcel {
    OrderId orderId;
    DeliveryId deliveryId;
    SellerId sellerId;
    BuyerId buyerId;

    friend bool operator==(const Parcel &, const Parcel &) = default;
};

[[nodiscard]] QJsonObject toJson(const Parcel &parcel);
[[nodiscard]] Parcel readParcel(JsonReader &json);

} // namespace contracts::delivery
