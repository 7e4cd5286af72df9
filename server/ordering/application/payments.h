#pragma once

#include "server/ordering/domain/order.h"

#include <chrono>

namespace ordering {

// What is known of an order's payment after asking.
struct PaymentOutcome {
    enum Kind {
        Approved,
        Declined,
        Pending, // it may or may not have been charged: ask again before giving the order up
        NeverAsked, // payment has never heard of it
        Away, // payment cannot be asked; nothing was charged by asking
    };

    Kind kind = Away;
    PaymentId paymentId; // when approved
    QString reason; // when declined
    std::chrono::seconds retryAfter{5}; // when it makes sense to try again

    [[nodiscard]] bool isFinal() const { return kind == Approved || kind == Declined; }
};

// The payment context. Asking takes as long as its time limit; never ask inside a transaction.
class Payments {
public:
    virtual ~Payments() = default;
    [[nodiscard]] virtual PaymentOutcome pay(const Order &order) = 0; // the same order is never charged twice
    [[nodiscard]] virtual PaymentOutcome find(OrderId order) = 0;
};

} // namespace ordering
