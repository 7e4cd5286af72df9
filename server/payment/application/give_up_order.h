#pragma once

#include "common/core/clock.h"
#include "server/payment/application/payments.h"
#include "server/payment/application/refunds.h"

namespace payment {

// An order was cancelled or has expired: what was paid goes back, and what is paid from here on, too. It is remembered
// also where there is no payment yet, since the request for one may be under way.
class GiveUpOrder {
public:
    GiveUpOrder(Payments &payments, Refunds &refunds, const core::Clock &clock);

    [[nodiscard]] Result<> run(OrderId order);

private:
    Payments &m_payments;
    Refunds &m_refunds;
    const core::Clock &m_clock;
};

} // namespace payment
