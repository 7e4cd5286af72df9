#pragma once

#include "server/ordering/adapters/http/order_responses.h"
#include "server/ordering/application/claim_payment.h"
#include "server/ordering/application/payments.h"
#include "server/ordering/application/place_order.h"
#include "server/platform/idempotency/two_steps.h"
#include "server/platform/rounds/rounds.h"

namespace ordering {

// Where orders meet their money. Each way has three steps: what is going to be asked is committed, payment is asked
// with no transaction open, its answer is committed. A crash between two of them leaves the order waiting, and
// payNext() finds it. All of it blocks for as long as payment takes: it has threads of its own.
class Checkout {
public:
    using Connection = platform::postgres::Connection;
    using Response = platform::http::Response;
    using Key = platform::idempotency::Command;

    Checkout(const core::Clock &clock, PlacingTimes times);

    // Errors: those of PlaceOrder; Invalid "idempotency-key-reused", Conflict "request-in-progress".
    [[nodiscard]] Result<Response> place(
        Connection &connection, Payments &payments, const Key &key, const PlaceOrderCommand &command);

    // Errors: those of ClaimPayment and of the key.
    [[nodiscard]] Result<Response> payNow(
        Connection &connection, Payments &payments, const Key &key, OrderId order, BuyerId buyer);

    // The next one who waits: paid, or given up when its time is over and payment says that there is no money.
    [[nodiscard]] Result<platform::rounds::Found> payNext(Connection &connection, Payments &payments, Waiting whom);

private:
    using Begun = std::variant<Response, Claim>;

    [[nodiscard]] Result<std::optional<Claim>> claimNext(Connection &connection, Waiting whom, const QDateTime &now);
    [[nodiscard]] Result<Begun> beginPlacing(Connection &transaction, const Key &key, const PlaceOrderCommand &command);
    [[nodiscard]] Result<Begun> beginPaying(Connection &transaction, const Key &key, OrderId order, BuyerId buyer);
    [[nodiscard]] Result<Response> answerUnfinished(Connection &transaction, const Key &key, OrderId order);
    [[nodiscard]] Result<Receipt> settle(Connection &transaction, const Claim &claim, const PaymentOutcome &outcome);
    [[nodiscard]] Result<> settleOverdue(Connection &transaction, const Claim &claim, const PaymentOutcome &outcome);

    const core::Clock &m_clock;
    PlacingTimes m_times;
};

} // namespace ordering
