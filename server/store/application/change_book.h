#pragma once

#include "common/contracts/store/requests.h"
#include "server/store/application/books.h"
#include "server/store/application/events.h"

namespace store {

// A seller changes what is said of a book, from the version that was seen.
class ChangeBook {
public:
    ChangeBook(Books &books, Events &events);

    [[nodiscard]] Result<Book> run(
        SellerId seller, BookId id, int seenVersion, const contracts::store::BookDraft &draft);

private:
    Books &m_books;
    Events &m_events;
};

} // namespace store
