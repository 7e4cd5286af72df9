#pragma once

#include "common/contracts/json/json_reader.h"

namespace contracts::notification {

// What a message tells its reader. A client may choose an icon or a page by it; what to show stands in the message.
enum class MessageKind {
    OrderPlaced, // to the buyer: paid, the purchase is certain
    OrderReceived, // to a seller: a paid order holds your books
    PaymentDeferred,
    PaymentFailed,
    OrderExpired,
    OrderCancelled, // to the buyer
    SaleCancelled, // to a seller
    CancellationRefused,
    Refunded,
    DeliveryStarted,
    DeliveryInTransit,
    DeliveryOutForDelivery,
    DeliveryFailed,
    DeliveryReturned,
    DeliveryCompleted,
    OrderCompleted,
    StockShort,
    SellerApproved,
};

inline constexpr int kMessageKinds = int(MessageKind::SellerApproved) + 1;

[[nodiscard]] QLatin1StringView toText(MessageKind kind); // "orderPlaced"
// Error: Invalid "unknown-kind".
[[nodiscard]] Result<MessageKind> parseMessageKind(QStringView text);

} // namespace contracts::notification
