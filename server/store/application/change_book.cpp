#include "server/store/application/change_book.h"

#include "server/store/application/drafts.h"
#include "server/store/application/records.h"

namespace store {

namespace wire = contracts::store;

ChangeBook::ChangeBook(Books &books, Events &events)
    : m_books(books)
    , m_events(events)
{
}

Result<Book> ChangeBook::run(SellerId seller, BookId id, int seenVersion, const wire::BookDraft &draft)
{
    const auto details = detailsOf(draft);
    if (!details)
        return core::fail(details.error());
    auto book = m_books.take(id);
    if (!book)
        return book;
    const auto changed = book->change(seller, seenVersion, *details);
    if (!changed)
        return core::fail(changed.error());
    if (!*changed)
        return book;
    return m_books.save(*book)
        .and_then([&] { return m_events.append({told(id, wire::BookChanged{factsOf(*book)})}); })
        .transform([&] { return *book; });
}

} // namespace store
