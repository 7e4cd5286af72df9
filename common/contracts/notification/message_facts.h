#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::notification {

// What a message is about, for programs: so that a client opens the order it speaks of. Each kind fills what it has.
struct MessageFacts {
    std::optional<OrderId> orderId = std::nullopt;
    std::optional<DeliveryId> deliveryId = std::nullopt;
    std::optional<BookId> bookId = std::nullopt;
    std::optional<QString> bookTitle = std::nullopt; // the first of the books
    std::optional<int> otherTitles = std::nullopt; // how many more there are
    std::optional<Money> amount = std::nullopt;
    std::optional<QString> courier = std::nullopt;
    std::optional<QString> waybill = std::nullopt;
    std::optional<QString> place = std::nullopt;
    std::optional<QDateTime> deadline = std::nullopt;
    std::optional<QString> reason = std::nullopt; // a slug
    std::optional<int> shortBy = std::nullopt;
    std::optional<QString> shopName = std::nullopt;

    friend bool operator==(const MessageFacts &, const MessageFacts &) = default;
};

[[nodiscard]] QJsonObject toJson(const MessageFacts &facts); // without what is not there
[[nodiscard]] Result<MessageFacts> parseMessageFacts(const QJsonObject &object, const QString &pointer = {});

} // namespace contracts::notification
