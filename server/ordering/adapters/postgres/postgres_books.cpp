#include "server/ordering/adapters/postgres/postgres_books.h"

#include "server/ordering/adapters/postgres/order_row.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;

PostgresBooks::PostgresBooks(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<Offers> PostgresBooks::find(const QList<BookId> &books)
{
    const auto rows = m_connection.query("ordering/queries/find_books"_L1, {{"books"_L1, textsOf(books)}});
    return rows.transform([](const auto &known) {
        Offers offers;
        for (const platform::postgres::Row &row : known)
            offers.insert(row.id<BookId>("book_id"_L1),
                {row.id<SellerId>("seller_id"_L1), row.text("title"_L1), Money::krw(row.number("price"_L1)),
                    row.flag("withdrawn"_L1)});
        return offers;
    });
}

Result<> PostgresBooks::keep(const Book &book)
{
    return m_connection
        .execute("ordering/queries/keep_book"_L1,
            {{"book"_L1, book.id}, {"seller"_L1, book.offer.sellerId}, {"title"_L1, book.offer.title},
                {"price"_L1, book.offer.price.minorUnits()}, {"version"_L1, book.version}})
        .transform([](int) {});
}

Result<> PostgresBooks::withdraw(BookId book, int version)
{
    return m_connection.execute("ordering/queries/withdraw_book"_L1, {{"book"_L1, book}, {"version"_L1, version}})
        .transform([](int) {});
}

} // namespace ordering
