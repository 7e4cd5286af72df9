#pragma once

#include "common/contracts/store/book_facts.h"

namespace contracts::store {

// Copies came onto the shelf. `entryId` is the line of the stock ledger: the same one is never counted twice.
struct StockReceived {
    static constexpr QLatin1StringView kType{"bookstore.store.StockReceived.v1"};

    BookId bookId;
    SellerId sellerId;
    StockEntryId entryId;
    int quantity = 0; // above zero

    friend bool operator==(const StockReceived &, const StockReceived &) = default;
};

// The shelf was counted: there are more or fewer copies than the ledger said.
struct StockCorrected {
    static constexpr QLatin1StringView kType{"bookstore.store.StockCorrected.v1"};

    BookId bookId;
    SellerId sellerId;
    StockEntryId entryId;
    int delta = 0; // not zero
    QString reason;

    friend bool operator==(const StockCorrected &, const StockCorrected &) = default;
};

[[nodiscard]] QJsonObject toJson(const StockReceived &event);
[[nodiscard]] QJsonObject toJson(const StockCorrected &event);

[[nodiscard]] Result<StockReceived> parseStockReceived(const QJsonObject &data);
[[nodiscard]] Result<StockCorrected> parseStockCorrected(const QJsonObject &data);

} // namespace contracts::store
