#pragma once

#include <QString>

#include <optional>

// The names of this context's JSON members, each written once. For the codecs beside this file only.
namespace contracts::store::keys {

using namespace Qt::Literals::StringLiterals;

inline constexpr auto kBookId = "bookId"_L1;
inline constexpr auto kSellerId = "sellerId"_L1;
inline constexpr auto kSellerName = "sellerName"_L1;
inline constexpr auto kIsbn = "isbn"_L1;
inline constexpr auto kTitle = "title"_L1;
inline constexpr auto kAuthors = "authors"_L1;
inline constexpr auto kPublisher = "publisher"_L1;
inline constexpr auto kPublishedYear = "publishedYear"_L1;
inline constexpr auto kLanguage = "language"_L1;
inline constexpr auto kCategory = "category"_L1;
inline constexpr auto kDescription = "description"_L1;
inline constexpr auto kPrice = "price"_L1;
inline constexpr auto kCover = "cover"_L1;
inline constexpr auto kVersion = "version"_L1;
inline constexpr auto kEntryId = "entryId"_L1;
inline constexpr auto kQuantity = "quantity"_L1;
inline constexpr auto kDelta = "delta"_L1;
inline constexpr auto kReason = "reason"_L1;
inline constexpr auto kOrderId = "orderId"_L1;
inline constexpr auto kCourier = "courier"_L1;
inline constexpr auto kWaybill = "waybill"_L1;
inline constexpr auto kRequestedAt = "requestedAt"_L1;

} // namespace contracts::store::keys
