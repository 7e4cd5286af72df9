#pragma once

#include "server/store/application/books.h"
#include "server/store/application/covers.h"
#include "server/store/application/events.h"

namespace store {

// A seller gives a book its picture.
class SetCover {
public:
    SetCover(Books &books, Events &events, Covers &covers);

    // Errors: TooLarge "picture-too-large", Unsupported "not-a-picture".
    [[nodiscard]] Result<Book> run(SellerId seller, BookId id, const QByteArray &picture);

private:
    Books &m_books;
    Events &m_events;
    Covers &m_covers;
};

} // namespace store
