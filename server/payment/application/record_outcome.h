#pragma once

#include "common/core/clock.h"
#include "server/payment/application/events.h"
#include "server/payment/application/open_charges.h"
#include "server/payment/application/payment_provider.h"
#include "server/payment/application/payments.h"
#include "server/payment/application/refunds.h"

namespace payment {

// What the provider said is taken in once, whoever heard it. Money for an order that was given up meanwhile is on its
// way back at once.
class RecordOutcome {
public:
    RecordOutcome(Payments &payments, OpenCharges &open, Refunds &refunds, Events &events, const core::Clock &clock);

    // The payment as it is afterwards. Error: NotFound "payment-not-found".
    [[nodiscard]] Result<Payment> run(OrderId order, const ChargeOutcome &outcome);

private:
    [[nodiscard]] Result<> approve(Payment &payment);
    [[nodiscard]] Result<> decline(Payment &payment, const QString &reason);

    Payments &m_payments;
    OpenCharges &m_open;
    Refunds &m_refunds;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace payment
