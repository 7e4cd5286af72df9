#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::store {

inline constexpr int kLongestCourier = 50;
inline constexpr int kLongestWaybill = 40;

// A seller wants to hand a parcel over. Delivery decides: it starts, or it was cancelled before.
struct ShipmentRequested {
    static constexpr QLatin1StringView kType{"bookstore.store.ShipmentRequested.v1"};

    OrderId orderId;
    SellerId sellerId;
    QString courier;
    QString waybill;
    QDateTime requestedAt;

    friend bool operator==(const ShipmentRequested &, const ShipmentRequested &) = default;
};

[[nodiscard]] QJsonObject toJson(const ShipmentRequested &event);
[[nodiscard]] Result<ShipmentRequested> parseShipmentRequested(const QJsonObject &data);

} // namespace contracts::store
