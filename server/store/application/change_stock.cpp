#include "server/store/application/change_stock.h"

#include "server/store/application/records.h"

namespace store {

namespace wire = contracts::store;

namespace {

Result<StockEntry> entryOf(Book &book, SellerId seller, const wire::ChangeStockRequest &request, const QDateTime &now)
{
    const QString note = request.note.value_or(QString()).simplified();
    auto entry = request.reason == wire::StockReason::Received ? book.receive(seller, request.delta, note, now)
                                                               : book.correct(seller, request.delta, note, now);
    if (!entry && entry.error().fault == Fault::Invalid)
        return core::fail(entry.error().at(u"/delta"_s));
    return entry;
}

Told toldOf(const Book &book, const StockEntry &entry)
{
    return entry.kind == StockKind::Received ? told(book.id, receivedOf(book, entry))
                                             : told(book.id, correctedOf(book, entry));
}

} // namespace

ChangeStock::ChangeStock(Books &books, Events &events, const core::Clock &clock)
    : m_books(books)
    , m_events(events)
    , m_clock(clock)
{
}

Result<wire::StockRecord> ChangeStock::run(SellerId seller, BookId id, const wire::ChangeStockRequest &request)
{
    auto book = m_books.take(id);
    if (!book)
        return core::fail(book.error());
    const auto entry = entryOf(*book, seller, request, m_clock.now());
    if (!entry)
        return core::fail(entry.error());
    return keep(*book, *entry).transform([&] {
        return wire::StockRecord{entry->id, id, entry->delta, request.reason, book->onHand};
    });
}

Result<> ChangeStock::keep(const Book &book, const StockEntry &entry)
{
    return m_books.save(book).and_then([&] { return m_books.record(entry); }).and_then([&] {
        return m_events.append({toldOf(book, entry)});
    });
}

} // namespace store
