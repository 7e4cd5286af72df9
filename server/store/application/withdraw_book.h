#pragma once

#include "server/store/application/books.h"
#include "server/store/application/events.h"

namespace store {

// Ends the sale of a book. It is never erased, for orders know it.
class WithdrawBook {
public:
    WithdrawBook(Books &books, Events &events);

    [[nodiscard]] Result<> run(SellerId seller, BookId id, int seenVersion);

private:
    Books &m_books;
    Events &m_events;
};

} // namespace store
