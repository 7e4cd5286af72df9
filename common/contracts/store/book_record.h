#pragma once

#include "common/contracts/store/requests.h"

namespace contracts::store {

// A book as its own seller sees it.
struct BookRecord {
    BookFacts book;
    int stock = 0; // copies on the shelf, those of open orders among them
    bool withdrawn = false;
    QDateTime registeredAt;

    friend bool operator==(const BookRecord &, const BookRecord &) = default;
};

// One line of the stock ledger, as answered to whoever wrote it.
struct StockRecord {
    StockEntryId entryId;
    BookId bookId;
    int delta = 0;
    StockReason reason = StockReason::Received;
    int stock = 0; // afterwards

    friend bool operator==(const StockRecord &, const StockRecord &) = default;
};

[[nodiscard]] QJsonObject toJson(const BookRecord &record);
[[nodiscard]] QJsonObject toJson(const StockRecord &record);

[[nodiscard]] Result<BookRecord> parseBookRecord(const QJsonObject &body, const QString &pointer = {});
[[nodiscard]] Result<StockRecord> parseStockRecord(const QJsonObject &body);

} // namespace contracts::store
