#pragma once

#include "common/contracts/ids/ids.h"

#include <QDateTime>

#include <optional>

namespace store {

using contracts::BookId;
using contracts::OrderId;
using contracts::SellerId;
using contracts::StockEntryId;

enum class StockKind {
    Received, // copies came in
    Corrected, // the shelf was counted
    Shipped, // copies left with a parcel
};

// One line of the stock ledger: why the number of copies on the shelf changed. Lines are written once and stay.
struct StockEntry {
    StockEntryId id;
    BookId bookId;
    StockKind kind = StockKind::Received;
    int delta = 0;
    QString note;
    std::optional<OrderId> orderId; // of what was shipped
    QDateTime at;

    friend bool operator==(const StockEntry &, const StockEntry &) = default;
};

} // namespace store
