#pragma once

#include <QLatin1StringView>

namespace contracts::order_view {

using namespace Qt::Literals::StringLiterals;

// The names of the members on the wire, each written once.
inline constexpr auto kOrderId = "orderId"_L1;
inline constexpr auto kStatus = "status"_L1;
inline constexpr auto kBuyerId = "buyerId"_L1;
inline constexpr auto kBuyerName = "buyerName"_L1;
inline constexpr auto kAddress = "address"_L1;
inline constexpr auto kRecipient = "recipient"_L1;
inline constexpr auto kPhone = "phone"_L1;
inline constexpr auto kPostalCode = "postalCode"_L1;
inline constexpr auto kLine1 = "line1"_L1;
inline constexpr auto kLine2 = "line2"_L1;
inline constexpr auto kLines = "lines"_L1;
inline constexpr auto kBookId = "bookId"_L1;
inline constexpr auto kSellerId = "sellerId"_L1;
inline constexpr auto kTitle = "title"_L1;
inline constexpr auto kQuantity = "quantity"_L1;
inline constexpr auto kUnitPrice = "unitPrice"_L1;
inline constexpr auto kTotal = "total"_L1;
inline constexpr auto kOrderedAt = "orderedAt"_L1;
inline constexpr auto kDeadline = "deadline"_L1;
inline constexpr auto kPayment = "payment"_L1;
inline constexpr auto kPaymentId = "paymentId"_L1;
inline constexpr auto kAmount = "amount"_L1;
inline constexpr auto kMethod = "method"_L1;
inline constexpr auto kReason = "reason"_L1;
inline constexpr auto kApprovedAt = "approvedAt"_L1;
inline constexpr auto kRefundedAt = "refundedAt"_L1;
inline constexpr auto kDeliveries = "deliveries"_L1;
inline constexpr auto kDeliveryId = "deliveryId"_L1;
inline constexpr auto kCourier = "courier"_L1;
inline constexpr auto kWaybill = "waybill"_L1;
inline constexpr auto kPlace = "place"_L1;
inline constexpr auto kChangedAt = "changedAt"_L1;
inline constexpr auto kTimeline = "timeline"_L1;
inline constexpr auto kEventId = "eventId"_L1;
inline constexpr auto kFact = "fact"_L1;
inline constexpr auto kAt = "at"_L1;
inline constexpr auto kItems = "items"_L1;
inline constexpr auto kNext = "next"_L1;
inline constexpr auto kCounts = "counts"_L1;
inline constexpr auto kZone = "zone"_L1;
inline constexpr auto kDays = "days"_L1;
inline constexpr auto kToday = "today"_L1;
inline constexpr auto kDay = "day"_L1;
inline constexpr auto kOrders = "orders"_L1;
inline constexpr auto kTurnover = "turnover"_L1;
inline constexpr auto kCancelled = "cancelled"_L1;
inline constexpr auto kRefunds = "refunds"_L1;
inline constexpr auto kRefunded = "refunded"_L1;
inline constexpr auto kByStatus = "byStatus"_L1;

} // namespace contracts::order_view
