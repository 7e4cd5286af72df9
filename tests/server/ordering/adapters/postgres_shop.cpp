#include "tests/server/ordering/adapters/postgres_shop.h"

#include "tests/support/postgres/test_postgres.h"

namespace ordering::builders {

namespace {

platform::postgres::Settings freshShop()
{
    return ::tests::TestPostgres::migratedDatabase({u"events"_s, u"idempotency"_s, u"ordering"_s});
}

} // namespace

BookId AnyShop::shelve(int copies, qint64 won, SellerId seller)
{
    const BookId book = BookId::generate();
    const auto shelved = attend([&](Ports ports) {
        return ports.books.keep({book, anOffer(won, u"토지"_s, seller), 1}).and_then([&] {
            return ports.stock.supply(book, copies).transform([](const Supplied &) {});
        });
    });
    if (!shelved)
        qFatal("cannot shelve: %s %s", qPrintable(shelved.error().slug), qPrintable(shelved.error().detail));
    return book;
}

Result<> ShopInMemory::attend(const std::function<Result<>(Ports)> &work)
{
    return work({m_shop, m_shop, m_shop, m_shop});
}

Account ShopInMemory::account(BookId book)
{
    return m_shop.accounts.value(book);
}

ShopInPostgres::ShopInPostgres()
    : ShopInPostgres(freshShop())
{
}

ShopInPostgres::ShopInPostgres(const platform::postgres::Settings &settings)
    : m_settings(settings)
    , m_connection(settings)
{
}

Result<> ShopInPostgres::attend(const std::function<Result<>(Ports)> &work)
{
    return m_connection.transact([&](platform::postgres::Connection &connection) {
        PostgresBooks books(connection);
        PostgresOrders orders(connection);
        PostgresStock stock(connection);
        PostgresPaymentQueue queue(connection);
        return work({books, orders, stock, queue});
    });
}

Account ShopInPostgres::account(BookId book)
{
    const auto row = m_connection.queryOne("ordering_tests/account"_L1, {{"book"_L1, book}});
    if (!row)
        return {}; // nobody has told of it yet
    return {int(row->number("supplied"_L1)), int(row->number("available"_L1)), int(row->number("reserved"_L1)),
        int(row->number("sold"_L1)), int(row->number("short_by"_L1))};
}

} // namespace ordering::builders
