#pragma once

#include "common/core/clock.h"
#include "server/payment/application/open_charges.h"
#include "server/payment/application/payments.h"

namespace payment {

struct RequestedPayment {
    Payment payment;
    bool isNew = true; // the provider was never asked
};

// Before the provider is asked: the order's one payment is on record, and on the list of those to ask about should
// we not live to hear the answer. Errors: Refused "order-void", "other-amount".
class RequestPayment {
public:
    RequestPayment(Payments &payments, OpenCharges &open, const core::Clock &clock);

    [[nodiscard]] Result<RequestedPayment> run(OrderId order, const Terms &terms);

private:
    Payments &m_payments;
    OpenCharges &m_open;
    const core::Clock &m_clock;
};

} // namespace payment
