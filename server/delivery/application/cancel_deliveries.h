#pragma once

#include "common/contracts/ordering/order_events.h"
#include "common/core/clock.h"
#include "server/delivery/application/deliveries.h"
#include "server/delivery/application/events.h"

namespace delivery {

// The judge of a cancellation. All parcels of the order are looked at together, kept from everybody else meanwhile:
// when none was handed over all are cancelled, otherwise nothing changes. Either way the order is told once.
class CancelDeliveries {
public:
    enum class Outcome { Cancelled, Refused, CancelledBefore };

    CancelDeliveries(Deliveries &deliveries, Events &events, const core::Clock &clock);

    // Error: NotFound "order-unknown".
    [[nodiscard]] core::Result<Outcome> run(const contracts::ordering::OrderCancellationRequested &request);

private:
    [[nodiscard]] core::Result<Outcome> cancel(
        QList<Delivery> parcels, const contracts::ordering::OrderCancellationRequested &request);
    [[nodiscard]] core::Result<Outcome> refuse(const contracts::ordering::OrderCancellationRequested &request);

    Deliveries &m_deliveries;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace delivery
