#pragma once

#include <QLatin1StringView>

namespace contracts::delivery {

using namespace Qt::Literals::StringLiterals;

// The names of the members on the wire, each written once.
inline constexpr auto kOrderId = "orderId"_L1;
inline constexpr auto kDeliveryId = "deliveryId"_L1;
inline constexpr auto kSellerId = "sellerId"_L1;
inline constexpr auto kBuyerId = "buyerId"_L1;
inline constexpr auto kDeliveries = "deliveries"_L1;
inline constexpr auto kCourier = "courier"_L1;
inline constexpr auto kWaybill = "waybill"_L1;
inline constexpr auto kStatus = "status"_L1;
inline constexpr auto kPlace = "place"_L1;
inline constexpr auto kReason = "reason"_L1;
inline constexpr auto kSteps = "steps"_L1;
inline constexpr auto kAt = "at"_L1;
inline constexpr auto kPreparedAt = "preparedAt"_L1;
inline constexpr auto kStartedAt = "startedAt"_L1;
inline constexpr auto kProgressedAt = "progressedAt"_L1;
inline constexpr auto kCompletedAt = "completedAt"_L1;
inline constexpr auto kCancelledAt = "cancelledAt"_L1;
inline constexpr auto kRefusedAt = "refusedAt"_L1;

} // namespace contracts::delivery
