#include "server/ordering/application/supply_stock.h"

#include "common/contracts/ordering/stock_short.h"

namespace ordering {

using contracts::ordering::StockShort;

SupplyStock::SupplyStock(Stock &stock, Events &events)
    : m_stock(stock)
    , m_events(events)
{
}

Result<> SupplyStock::run(BookId book, int delta)
{
    const auto supplied = m_stock.supply(book, delta);
    if (!supplied)
        return core::fail(supplied.error());
    if (delta >= 0 || supplied->shortBy == 0)
        return {};
    const StockShort told{book, supplied->sellerId, supplied->title, supplied->shortBy};
    return m_events.append(StockShort::kType, book.toString(), toJson(told));
}

} // namespace ordering
