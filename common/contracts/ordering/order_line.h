#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::ordering {

// One book of an order, with its title and price as they were when it was ordered.
struct OrderLine {
    BookId bookId;
    SellerId sellerId;
    QString title;
    int quantity = 0;
    Money unitPrice;

    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

using OrderLines = QList<OrderLine>;

inline constexpr int kMostLines = 50; // of one order
inline constexpr int kMostCopies = 99; // of one book in one order

[[nodiscard]] QJsonObject toJson(const OrderLine &line);
[[nodiscard]] QJsonArray toJson(const OrderLines &lines);
[[nodiscard]] Result<OrderLine> parseOrderLine(const QJsonObject &object, const QString &pointer);
[[nodiscard]] OrderLines readOrderLines(JsonReader &json, QLatin1StringView key);

} // namespace contracts::ordering
