#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::notification {

// What a message is about, for programs: so that a client opens the order it speaks of. Each kind fills what it has.
struct MessageFacts {
    std::optional<OrderId> orderId;
    std::optional<DeliveryId> deliveryId;
    std::optional<BookId> bookId;
    std::optional<QString> bookTitle; // the first of the books
    std::optional<Money> amount;
    std::optional<QString> courier;
    std::optional<QString> waybill;
    std::optional<QString> place;
    std::optional<QDateTime> deadline;
    std::optional<QString> reason; // a slug
    std::optional<int> shortBy;
    std::optional<QString> shopName;

    friend bool operator==(const MessageFacts &, const MessageFacts &) = default;
};

[[nodiscard]] QJsonObject toJson(const MessageFacts &facts); // without what is not there
[[nodiscard]] Result<MessageFacts> parseMessageFacts(const QJsonObject &object, const QString &pointer = {});

} // namespace contracts::notification
