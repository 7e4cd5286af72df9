#pragma once

#include "common/core/clock.h"
#include "server/payment/application/events.h"
#include "server/payment/application/payments.h"
#include "server/payment/application/refunds.h"

namespace payment {

// What came of trying to send money back: it has gone, or it is tried again later.
class RecordRefund {
public:
    RecordRefund(Payments &payments, Refunds &refunds, Events &events, const core::Clock &clock);

    [[nodiscard]] Result<> run(OrderId order, bool refunded);

private:
    Payments &m_payments;
    Refunds &m_refunds;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace payment
