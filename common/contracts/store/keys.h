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
inline constexpr auto kStock = "stock"_L1;
inline constexpr auto kNote = "note"_L1;
inline constexpr auto kWithdrawn = "withdrawn"_L1;
inline constexpr auto kRegisteredAt = "registeredAt"_L1;
inline constexpr auto kBuyerName = "buyerName"_L1;
inline constexpr auto kAddress = "address"_L1;
inline constexpr auto kRecipient = "recipient"_L1;
inline constexpr auto kPhone = "phone"_L1;
inline constexpr auto kPostalCode = "postalCode"_L1;
inline constexpr auto kLine1 = "line1"_L1;
inline constexpr auto kLine2 = "line2"_L1;
inline constexpr auto kLines = "lines"_L1;
inline constexpr auto kUnitPrice = "unitPrice"_L1;
inline constexpr auto kTotal = "total"_L1;
inline constexpr auto kStatus = "status"_L1;
inline constexpr auto kShipment = "shipment"_L1;
inline constexpr auto kPlace = "place"_L1;
inline constexpr auto kPlacedAt = "placedAt"_L1;
inline constexpr auto kUpdatedAt = "updatedAt"_L1;
inline constexpr auto kDryRun = "dryRun"_L1;
inline constexpr auto kRows = "rows"_L1;
inline constexpr auto kImported = "imported"_L1;
inline constexpr auto kRefused = "refused"_L1;
inline constexpr auto kErrors = "errors"_L1;
inline constexpr auto kRow = "row"_L1;
inline constexpr auto kPointer = "pointer"_L1;
inline constexpr auto kSlug = "slug"_L1;
inline constexpr auto kDetail = "detail"_L1;

} // namespace contracts::store::keys
