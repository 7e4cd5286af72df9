#include "tests/server/ordering/application/memory_shop.h"

namespace ordering::builders {

using core::fail;
using core::Fault;

namespace {

// Copies that come back or in first make up for what is short.
void add(Account &account, int copies)
{
    const int net = account.available - account.shortBy + copies;
    account.available = std::max(net, 0);
    account.shortBy = std::max(-net, 0);
}

} // namespace

BookId MemoryShop::shelve(int copies, qint64 won, SellerId seller)
{
    const BookId book = BookId::generate();
    books.insert(book, {book, anOffer(won, u"토지"_s, seller), 1});
    (void)supply(book, copies);
    return book;
}

QStringList MemoryShop::told() const
{
    QStringList names;
    for (const ToldEvent &event : events)
        names.append(event.type.section(u'.', 2, 2));
    return names;
}

QJsonObject MemoryShop::lastTold() const
{
    return events.last().data;
}

Result<Offers> MemoryShop::find(const QList<BookId> &wanted)
{
    Offers offers;
    for (const BookId &book : wanted) {
        if (books.contains(book))
            offers.insert(book, books.value(book).offer);
    }
    return offers;
}

Result<> MemoryShop::keep(const Book &book)
{
    if (books.value(book.id).version < book.version)
        books.insert(book.id, book);
    return {};
}

Result<> MemoryShop::withdraw(BookId book, int version)
{
    books[book].offer.withdrawn = true;
    books[book].version = version;
    return {};
}

Result<> MemoryShop::place(const Order &order, const QDateTime &until)
{
    const QList<Line> lines = order.facts().lines;
    for (const Line &line : lines) {
        if (accounts.value(line.bookId).available < line.quantity)
            return fail(Fault::Refused, "sold-out"_L1);
    }
    for (const Line &line : lines) {
        accounts[line.bookId].available -= line.quantity;
        accounts[line.bookId].reserved += line.quantity;
        reservations.append({order.id(), line.bookId, line.sellerId, line.quantity, true});
    }
    askingUntil.insert(order.id(), until);
    asked.insert(order.id(), true);
    return save(order);
}

Result<Order> MemoryShop::find(OrderId id)
{
    const auto found = orders.constFind(id.toString());
    if (found == orders.constEnd())
        return fail(Fault::NotFound, "order-not-found"_L1);
    return Order(*found);
}

Result<> MemoryShop::save(const Order &order)
{
    orders.insert(order.id().toString(), order.facts());
    return {};
}

Result<> MemoryShop::release(OrderId order)
{
    for (Reservation &reservation : reservations) {
        if (reservation.order == order && std::exchange(reservation.held, false)) {
            accounts[reservation.book].reserved -= reservation.quantity;
            add(accounts[reservation.book], reservation.quantity);
        }
    }
    return {};
}

Result<> MemoryShop::handOver(OrderId order, SellerId seller)
{
    for (Reservation &reservation : reservations) {
        if (reservation.order == order && reservation.seller == seller && std::exchange(reservation.held, false)) {
            accounts[reservation.book].reserved -= reservation.quantity;
            accounts[reservation.book].sold += reservation.quantity;
        }
    }
    return {};
}

Result<Supplied> MemoryShop::supply(BookId book, int delta)
{
    if (!books.contains(book))
        return fail(Fault::NotFound, "book-not-found"_L1);
    accounts[book].supplied += delta;
    add(accounts[book], delta);
    return Supplied{books[book].offer.sellerId, books[book].offer.title, accounts[book].shortBy};
}

Result<std::optional<Claim>> MemoryShop::claimNext(Waiting whom, const QDateTime &now, const QDateTime &until)
{
    for (const Order::Facts &facts : std::as_const(orders)) { // ids sort by time
        const bool wanted = whom == Waiting::All || facts.payUntil <= now;
        if (wanted && facts.status == OrderStatus::AwaitingPayment && askingUntil.value(facts.id) <= now)
            return claim(facts.id, now, until).transform([](const Claim &claim) { return std::optional(claim); });
    }
    return std::optional<Claim>();
}

Result<Claim> MemoryShop::claim(OrderId id, const QDateTime &now, const QDateTime &until)
{
    if (askingUntil.value(id) > now)
        return fail(Fault::Conflict, "payment-under-way"_L1);
    askingUntil.insert(id, until);
    const bool before = asked.value(id);
    asked.insert(id, true);
    return find(id).transform([&](const Order &order) { return Claim{order, before}; });
}

Result<> MemoryShop::postpone(OrderId id, const QDateTime &next, bool wasAsked)
{
    askingUntil.insert(id, next);
    asked.insert(id, wasAsked);
    return {};
}

Result<int> MemoryShop::placeOf(const Order &order)
{
    int place = 1;
    for (const Order::Facts &facts : std::as_const(orders))
        place += facts.status == OrderStatus::AwaitingPayment && facts.id < order.id();
    return place;
}

Result<> MemoryShop::append(QLatin1StringView type, const QString &subject, const QJsonObject &data)
{
    events.append({type, subject, data});
    return {};
}

} // namespace ordering::builders
