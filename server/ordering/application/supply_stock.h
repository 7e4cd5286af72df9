#pragma once

#include "server/ordering/application/events.h"
#include "server/ordering/application/stock.h"

namespace ordering {

// The seller has more copies of a book, or fewer. Where fewer are left than were promised, the seller is told; no
// buyer's order is cancelled silently.
class SupplyStock {
public:
    SupplyStock(Stock &stock, Events &events);

    [[nodiscard]] Result<> run(BookId book, int delta);

private:
    Stock &m_stock;
    Events &m_events;
};

} // namespace ordering
