#pragma once

#include "common/core/clock.h"
#include "server/ordering/application/payment_queue.h"
#include "server/ordering/application/place_order.h"

namespace ordering {

// A buyer wants to pay a waiting order now: nobody else asks payment about it until the claim runs out.
// Errors: NotFound "order-not-found", also for somebody else's; Conflict "payment-under-way"; Refused
// "order-not-payable" when the deadline has passed. An order that waits for no money any more is not claimed.
class ClaimPayment {
public:
    ClaimPayment(PaymentQueue &queue, Orders &orders, const core::Clock &clock, PlacingTimes times);

    // Nothing when there is nothing to pay any more.
    [[nodiscard]] Result<std::optional<Claim>> run(OrderId id, BuyerId buyer);

private:
    PaymentQueue &m_queue;
    Orders &m_orders;
    const core::Clock &m_clock;
    PlacingTimes m_times;
};

} // namespace ordering
