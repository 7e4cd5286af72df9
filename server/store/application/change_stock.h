#pragma once

#include "common/contracts/store/book_record.h"
#include "common/core/clock.h"
#include "server/store/application/books.h"
#include "server/store/application/events.h"

namespace store {

// Copies came in, or the shelf was counted: a new line in the stock ledger.
class ChangeStock {
public:
    ChangeStock(Books &books, Events &events, const core::Clock &clock);

    [[nodiscard]] Result<contracts::store::StockRecord> run(
        SellerId seller, BookId id, const contracts::store::ChangeStockRequest &request);

private:
    [[nodiscard]] Result<> keep(const Book &book, const StockEntry &entry);

    Books &m_books;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace store
