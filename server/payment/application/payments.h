#pragma once

#include "server/payment/domain/payment.h"

#include <optional>

namespace payment {

class Payments {
public:
    virtual ~Payments() = default;
    // Nobody else works on the money of this order until the transaction ends, whether it has a payment yet or not.
    // Tells whether the order was given up.
    [[nodiscard]] virtual Result<bool> lock(OrderId order) = 0;
    [[nodiscard]] virtual Result<> rememberGivenUp(OrderId order) = 0;
    [[nodiscard]] virtual Result<std::optional<Payment>> find(OrderId order) = 0;
    [[nodiscard]] virtual Result<> save(const Payment &payment) = 0; // also a new one
};

} // namespace payment
