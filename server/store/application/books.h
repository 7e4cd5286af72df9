#pragma once

#include "server/store/domain/book.h"

namespace store {

// A book that is new on the shelf, with the ledger line of its first copies if it has any.
struct NewBook {
    Book book;
    std::optional<StockEntry> firstCopies;
};

// All books and their stock ledgers, within the transaction under way.
class Books {
public:
    virtual ~Books() = default;

    // Nobody else changes the book until the transaction ends. Error: NotFound "book-unknown".
    [[nodiscard]] virtual Result<Book> take(BookId id) = 0;
    [[nodiscard]] virtual Result<> add(const QList<NewBook> &books) = 0;
    [[nodiscard]] virtual Result<> save(const Book &book) = 0; // one that was taken
    [[nodiscard]] virtual Result<> record(const StockEntry &entry) = 0;
};

} // namespace store
