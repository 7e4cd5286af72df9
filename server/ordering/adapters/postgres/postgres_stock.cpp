#include "server/ordering/adapters/postgres/postgres_stock.h"

namespace ordering {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;

PostgresStock::PostgresStock(platform::postgres::Connection &connection)
    : m_connection(connection)
{
}

Result<> PostgresStock::release(OrderId order)
{
    return m_connection.execute("ordering/queries/release_stock"_L1, {{"order"_L1, order}}).transform([](int) {});
}

Result<> PostgresStock::handOver(OrderId order, SellerId seller)
{
    return m_connection.execute("ordering/queries/hand_over_stock"_L1, {{"order"_L1, order}, {"seller"_L1, seller}})
        .transform([](int) {});
}

Result<Supplied> PostgresStock::supply(BookId book, int delta)
{
    const auto row =
        m_connection.queryOne("ordering/queries/supply_stock"_L1, {{"book"_L1, book}, {"delta"_L1, delta}});
    if (!row && row.error().fault == Fault::NotFound)
        return fail(Fault::NotFound, "book-not-found"_L1, u"There is no such book."_s);
    return row.transform([](const platform::postgres::Row &known) {
        return Supplied{known.id<SellerId>("seller_id"_L1), known.text("title"_L1), int(known.number("short_by"_L1))};
    });
}

} // namespace ordering
