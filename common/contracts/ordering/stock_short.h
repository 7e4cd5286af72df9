#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

namespace contracts::ordering {

// More copies of a book are promised to buyers than its seller has since a correction. Subject: the book id.
struct StockShort {
    static constexpr QLatin1StringView kType{"bookstore.ordering.StockShort.v1"};
    BookId bookId;
    SellerId sellerId;
    QString title;
    int shortBy = 0; // altogether

    friend bool operator==(const StockShort &, const StockShort &) = default;
};

[[nodiscard]] QJsonObject toJson(const StockShort &event);
[[nodiscard]] Result<StockShort> parseStockShort(const QJsonObject &data);

} // namespace contracts::ordering
