#include "server/store/application/withdraw_book.h"

#include "common/contracts/store/book_events.h"

namespace store {

namespace wire = contracts::store;

WithdrawBook::WithdrawBook(Books &books, Events &events)
    : m_books(books)
    , m_events(events)
{
}

Result<> WithdrawBook::run(SellerId seller, BookId id, int seenVersion)
{
    auto book = m_books.take(id);
    if (!book)
        return core::fail(book.error());
    const auto withdrawn = book->withdraw(seller, seenVersion);
    if (!withdrawn)
        return core::fail(withdrawn.error());
    if (!*withdrawn)
        return {};
    return m_books.save(*book).and_then([&] {
        return m_events.append({told(id, wire::BookWithdrawn{id, seller, book->version})});
    });
}

} // namespace store
