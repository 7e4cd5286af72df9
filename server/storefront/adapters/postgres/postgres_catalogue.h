#pragma once

#include "common/contracts/store/book_events.h"
#include "server/platform/postgres/connection.h"

namespace storefront {

using contracts::BookId;
using core::Result;

struct CopiesCounted {
    BookId book;
    int delta = 0;
};

// The storefront's copy of what store and ordering tell. `countedBy` says who counts: whoever works at the same time as
// others must have a number of its own, and never has to wait for them then.
class PostgresCatalogue {
public:
    PostgresCatalogue(platform::postgres::Connection &connection, int countedBy);

    [[nodiscard]] Result<> keep(const contracts::store::BookFacts &book);
    [[nodiscard]] Result<> withdraw(const contracts::store::BookWithdrawn &book);
    [[nodiscard]] Result<> count(const QList<CopiesCounted> &changes);

private:
    platform::postgres::Connection &m_connection;
    int m_countedBy;
};

} // namespace storefront
