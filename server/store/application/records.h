#pragma once

#include "common/contracts/store/book_events.h"
#include "common/contracts/store/book_record.h"
#include "common/contracts/store/desk.h"
#include "common/contracts/store/stock_events.h"
#include "server/store/domain/book.h"
#include "server/store/domain/store_order.h"

namespace store {

// The shop's values as the others know them.
[[nodiscard]] contracts::store::BookFacts factsOf(const Book &book);
[[nodiscard]] contracts::store::BookRecord recordOf(const Book &book);
[[nodiscard]] contracts::store::DeskRecord recordOf(const StoreOrder &order);
[[nodiscard]] contracts::store::StockReceived receivedOf(const Book &book, const StockEntry &entry);
[[nodiscard]] contracts::store::StockCorrected correctedOf(const Book &book, const StockEntry &entry);

} // namespace store
