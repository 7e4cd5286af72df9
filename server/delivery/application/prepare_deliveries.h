#pragma once

#include "common/contracts/ordering/order_events.h"
#include "common/core/clock.h"
#include "server/delivery/application/deliveries.h"
#include "server/delivery/application/events.h"

namespace delivery {

// When an order is paid, each of its sellers gets one parcel to fill. Doing it again changes nothing.
class PrepareDeliveries {
public:
    PrepareDeliveries(Deliveries &deliveries, Events &events, const core::Clock &clock);

    [[nodiscard]] core::Result<> run(const contracts::ordering::OrderPlaced &order);

private:
    [[nodiscard]] core::Result<> prepare(const Parcel &parcel);

    Deliveries &m_deliveries;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace delivery
