#pragma once

#include "server/ordering/domain/basket.h"
#include "server/ordering/domain/order.h"

namespace ordering {

// A book as store told of it last.
struct Book {
    BookId id;
    Offer offer;
    int version = 0;
};

// Ordering's own copy of the books: what is sold, by whom and for how much.
class Books {
public:
    virtual ~Books() = default;
    [[nodiscard]] virtual Result<Offers> find(const QList<BookId> &books) = 0;
    [[nodiscard]] virtual Result<> keep(const Book &book) = 0; // unless a newer version is known
    [[nodiscard]] virtual Result<> withdraw(BookId book, int version) = 0;
};

} // namespace ordering
