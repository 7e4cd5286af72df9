#pragma once

#include <QLatin1StringView>

namespace order_view {

using namespace Qt::Literals::StringLiterals;

// The names of the facts in a timeline, each written once.
inline constexpr auto kOrderPaymentDeferred = "orderPaymentDeferred"_L1;
inline constexpr auto kOrderPlaced = "orderPlaced"_L1;
inline constexpr auto kOrderPaymentFailed = "orderPaymentFailed"_L1;
inline constexpr auto kOrderExpired = "orderExpired"_L1;
inline constexpr auto kOrderCancellationRequested = "orderCancellationRequested"_L1;
inline constexpr auto kOrderCancelled = "orderCancelled"_L1;
inline constexpr auto kOrderCompleted = "orderCompleted"_L1;
inline constexpr auto kPaymentApproved = "paymentApproved"_L1;
inline constexpr auto kPaymentDeclined = "paymentDeclined"_L1;
inline constexpr auto kPaymentRefunded = "paymentRefunded"_L1;
inline constexpr auto kDeliveryPrepared = "deliveryPrepared"_L1;
inline constexpr auto kDeliveryStarted = "deliveryStarted"_L1;
inline constexpr auto kDeliveryProgressed = "deliveryProgressed"_L1;
inline constexpr auto kDeliveryCompleted = "deliveryCompleted"_L1;
inline constexpr auto kDeliveryCancelled = "deliveryCancelled"_L1;
inline constexpr auto kDeliveryCancellationRefused = "deliveryCancellationRefused"_L1;
inline constexpr auto kShipmentRequested = "shipmentRequested"_L1;

} // namespace order_view
