#pragma once

#include "common/core/clock.h"
#include "server/payment/application/payment_provider.h"
#include "server/platform/postgres/connection.h"
#include "server/platform/rounds/rounds.h"

namespace payment {

// Where money is taken and given back. Each way has three steps: what is going to be done is committed, the provider
// is asked with no transaction open, what it said is committed. A crash between two of them leaves work on a list that
// checkNext() and refundNext() go through, here or in a replica.
class Till {
public:
    Till(PaymentProvider &provider, const core::Clock &clock);

    // The order's payment as far as it is known afterwards. Errors: those of RequestPayment; Unavailable
    // "provider-away" when certainly nothing was charged; TimedOut "outcome-unknown" when our own database failed
    // after the provider was asked.
    [[nodiscard]] Result<Payment> pay(platform::postgres::Connection &connection, OrderId order, const Terms &terms);
    // Error: NotFound "payment-not-found".
    [[nodiscard]] Result<Payment> find(platform::postgres::Connection &connection, OrderId order);

    using Found = platform::rounds::Found;
    [[nodiscard]] Result<Found> checkNext(platform::postgres::Connection &connection);
    [[nodiscard]] Result<Found> refundNext(platform::postgres::Connection &connection);

private:
    [[nodiscard]] ChargeOutcome ask(const Payment &payment, bool isNew);
    [[nodiscard]] Result<Payment> record(
        platform::postgres::Connection &connection, OrderId order, const ChargeOutcome &outcome);

    PaymentProvider &m_provider;
    const core::Clock &m_clock;
};

} // namespace payment
