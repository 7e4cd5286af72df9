#pragma once

#include <QLatin1StringView>

namespace contracts::notification {

using namespace Qt::Literals::StringLiterals;

// The names of the members on the wire, each written once.
inline constexpr auto kNumber = "number"_L1;
inline constexpr auto kEventId = "eventId"_L1;
inline constexpr auto kKind = "kind"_L1;
inline constexpr auto kTitle = "title"_L1;
inline constexpr auto kText = "text"_L1;
inline constexpr auto kFacts = "facts"_L1;
inline constexpr auto kAt = "at"_L1;
inline constexpr auto kRead = "read"_L1;
inline constexpr auto kItems = "items"_L1;
inline constexpr auto kNext = "next"_L1;
inline constexpr auto kUnread = "unread"_L1;
inline constexpr auto kUpTo = "upTo"_L1;
inline constexpr auto kLanguage = "language"_L1;
inline constexpr auto kMuted = "muted"_L1;
inline constexpr auto kOrderId = "orderId"_L1;
inline constexpr auto kDeliveryId = "deliveryId"_L1;
inline constexpr auto kBookId = "bookId"_L1;
inline constexpr auto kBookTitle = "bookTitle"_L1;
inline constexpr auto kOtherTitles = "otherTitles"_L1;
inline constexpr auto kAmount = "amount"_L1;
inline constexpr auto kCourier = "courier"_L1;
inline constexpr auto kWaybill = "waybill"_L1;
inline constexpr auto kPlace = "place"_L1;
inline constexpr auto kDeadline = "deadline"_L1;
inline constexpr auto kReason = "reason"_L1;
inline constexpr auto kShortBy = "shortBy"_L1;
inline constexpr auto kShopName = "shopName"_L1;

} // namespace contracts::notification
