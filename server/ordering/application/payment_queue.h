#pragma once

#include "server/ordering/domain/order.h"

#include <optional>

namespace ordering {

// An order whose payment we alone may ask about now.
struct Claim {
    Order order;
    bool askedBefore = false; // payment may have heard of it
};

// Whom to look for: everybody who waits, or those alone whose time to pay is over.
enum class Waiting { All, Overdue };

// The orders that wait for their money, oldest first. One at a time asks about an order: whoever claimed it, until
// the claim runs out, as it does after a crash.
class PaymentQueue {
public:
    virtual ~PaymentQueue() = default;
    [[nodiscard]] virtual Result<std::optional<Claim>> claimNext(
        Waiting whom, const QDateTime &now, const QDateTime &until) = 0;
    // Errors: Conflict "payment-under-way" while another claim is open, or when it waits no more.
    [[nodiscard]] virtual Result<Claim> claim(OrderId order, const QDateTime &now, const QDateTime &until) = 0;
    // Gives the claim back until `next`; `asked` tells whether payment may have heard of the order.
    [[nodiscard]] virtual Result<> postpone(OrderId order, const QDateTime &next, bool asked) = 0;
    [[nodiscard]] virtual Result<int> placeOf(const Order &order) = 0; // 1: the next one
};

} // namespace ordering
