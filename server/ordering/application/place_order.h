#pragma once

#include "common/core/clock.h"
#include "server/ordering/application/books.h"
#include "server/ordering/application/orders.h"

namespace ordering {

struct PlaceOrderCommand {
    OrderId id; // what the order will be
    Buyer buyer;
    Basket basket;
};

// How long things may take while an order is placed.
struct PlacingTimes {
    std::chrono::seconds hold{15 * 60}; // the copies are kept so long for a buyer who has not paid
    std::chrono::seconds claim{10}; // who asks payment has an answer, or is dead, after this time
    std::chrono::seconds grace{60}; // an overdue order is not given up so long while payment waits for its provider
};

// The first step of placing an order: the copies are taken, lines and prices frozen, the order awaits its payment.
// Errors: those of the placing policies, Refused "sold-out".
class PlaceOrder {
public:
    PlaceOrder(Books &books, Orders &orders, const core::Clock &clock, PlacingTimes times);

    [[nodiscard]] Result<Order> run(const PlaceOrderCommand &command);

private:
    Books &m_books;
    Orders &m_orders;
    const core::Clock &m_clock;
    PlacingTimes m_times;
};

} // namespace ordering
