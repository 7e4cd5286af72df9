#pragma once

#include "server/ordering/domain/order.h"

namespace ordering {

// What a change of the supply did to a book.
struct Supplied {
    SellerId sellerId;
    QString title;
    int shortBy = 0; // copies promised beyond what there is
};

// The account of every book's copies. What can still be promised never falls below zero, and the reservation of a
// line is given back or handed over once, whoever asks and how often.
class Stock {
public:
    virtual ~Stock() = default;
    [[nodiscard]] virtual Result<> release(OrderId order) = 0; // all that the order still holds can be promised again
    [[nodiscard]] virtual Result<> handOver(OrderId order, SellerId seller) = 0; // left the shelf for good
    [[nodiscard]] virtual Result<Supplied> supply(BookId book, int delta) = 0; // NotFound "book-not-found"
};

} // namespace ordering
