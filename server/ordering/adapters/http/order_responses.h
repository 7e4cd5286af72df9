#pragma once

#include "server/ordering/domain/order.h"
#include "server/platform/http/response.h"

#include <chrono>

namespace ordering {

// An order, and what matters while it waits for its money.
struct Receipt {
    Order order;
    int placeInQueue = 1;
    std::chrono::seconds retryAfter{2};
};

// After placing: 201, 402 when the money was declined, 202 while it is awaited.
[[nodiscard]] platform::http::Response placed(const Receipt &receipt);
// After paying what had waited: 200, 402, 202; 409 "order-not-payable" for what was given up.
[[nodiscard]] platform::http::Response paid(const Receipt &receipt);
// After cancelling: 200 when that is done, 202 when delivery has to decide.
[[nodiscard]] platform::http::Response cancelled(const Order &order);

} // namespace ordering
