#pragma once

#include "client/checkout/cart.h"
#include "common/contracts/ordering/place_order.h"
#include "common/core/error.h"

#include <QHash>

namespace checkout {

// What stands against a line of the cart.
struct LineMark {
    enum class Kind { PriceChanged, TooFew, NotSold };

    Kind kind = Kind::NotSold;
    core::Money price = {}; // the new one
    int available = 0;
    bool isCertain = true; // said by ordering; what the storefront shows as left is a hint

    friend bool operator==(const LineMark &, const LineMark &) = default;
};

using LineMarks = QHash<BookId, LineMark>;

// What a refusal says about the lines of the order; empty when it is about something else.
[[nodiscard]] LineMarks marksOf(const core::Error &error, const contracts::ordering::PlaceOrderRequest &order);
// What the book's page says now about the line.
[[nodiscard]] std::optional<LineMark> markOf(const CartLine &line, const contracts::storefront::BookPage &now);
// Without those that the buyer has settled: the line is gone, asks for fewer, or has the new price.
[[nodiscard]] LineMarks stillStanding(const LineMarks &marks, const Cart &cart);
// The order can be sent in spite of it.
[[nodiscard]] bool mayBeSent(const LineMark &mark);
[[nodiscard]] QString inWords(const LineMark &mark, const CartLine &line);

} // namespace checkout
