#include "server/ordering/application/place_order.h"

namespace ordering {

namespace {

QList<BookId> booksOf(const Basket &basket)
{
    QList<BookId> books;
    for (const Wish &wish : basket)
        books.append(wish.bookId);
    return books;
}

} // namespace

PlaceOrder::PlaceOrder(Books &books, Orders &orders, const core::Clock &clock, PlacingTimes times)
    : m_books(books)
    , m_orders(orders)
    , m_clock(clock)
    , m_times(times)
{
}

Result<Order> PlaceOrder::run(const PlaceOrderCommand &command)
{
    const auto offers = m_books.find(booksOf(command.basket));
    if (!offers)
        return core::fail(offers.error());
    const QDateTime now = m_clock.now();
    const auto order = Order::place(command.id, command.buyer, command.basket, *offers, now, m_times.hold);
    if (!order)
        return order;
    return m_orders.place(*order, now.addSecs(m_times.claim.count())).transform([&] { return *order; });
}

} // namespace ordering
