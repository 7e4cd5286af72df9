#include "server/store/application/register_book.h"

#include "server/store/application/drafts.h"
#include "server/store/application/records.h"

namespace store {

namespace wire = contracts::store;

Result<NewBook> newBook(const Seller &seller, const wire::RegisterBookRequest &request, const QDateTime &now)
{
    const auto details = detailsOf(request.book);
    if (!details)
        return core::fail(details.error());
    auto book = Book::registered(seller, *details, now);
    if (!book)
        return core::fail(book.error());
    if (request.stock == 0)
        return NewBook{*book, std::nullopt};
    const auto entry = book->receive(seller.id, request.stock, {}, now);
    if (!entry)
        return core::fail(entry.error().at(u"/stock"_s));
    return NewBook{*book, *entry};
}

QList<Told> toldOf(const NewBook &added)
{
    const Book &book = added.book;
    QList<Told> facts{told(book.id, wire::BookRegistered{factsOf(book)})};
    if (added.firstCopies)
        facts.append(told(book.id, receivedOf(book, *added.firstCopies)));
    return facts;
}

RegisterBook::RegisterBook(Books &books, Events &events, const core::Clock &clock)
    : m_books(books)
    , m_events(events)
    , m_clock(clock)
{
}

Result<Book> RegisterBook::run(const Seller &seller, const wire::RegisterBookRequest &request)
{
    const auto added = newBook(seller, request, m_clock.now());
    if (!added)
        return core::fail(added.error());
    return m_books.add({*added}).and_then([&] { return m_events.append(toldOf(*added)); }).transform([&] {
        return added->book;
    });
}

} // namespace store
