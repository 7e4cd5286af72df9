#pragma once

#include "common/core/clock.h"
#include "server/ordering/application/events.h"
#include "server/ordering/application/orders.h"
#include "server/ordering/application/payment_queue.h"
#include "server/ordering/application/payments.h"
#include "server/ordering/application/stock.h"

namespace ordering {

// The last step of placing an order: what payment said decides. The answer itself, payment's event and the reconciler
// may all bring the same outcome; the first one counts. Money for an order that was given up meanwhile is left to
// payment, which sends it back when it hears of that.
class SettlePayment {
public:
    SettlePayment(Orders &orders, Stock &stock, PaymentQueue &queue, Events &events, const core::Clock &clock);

    // The order as it is afterwards. `askedBefore`: payment may have heard of it already before this outcome.
    [[nodiscard]] Result<Order> run(OrderId id, const PaymentOutcome &outcome, bool askedBefore = true);

private:
    [[nodiscard]] Result<> place(Order &order, const PaymentOutcome &outcome);
    [[nodiscard]] Result<> fail(Order &order, const PaymentOutcome &outcome);
    [[nodiscard]] Result<> defer(Order &order, const PaymentOutcome &outcome, bool askedBefore);

    Orders &m_orders;
    Stock &m_stock;
    PaymentQueue &m_queue;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace ordering
