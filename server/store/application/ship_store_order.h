#pragma once

#include "common/contracts/store/requests.h"
#include "common/contracts/store/shipment_requested.h"
#include "common/core/clock.h"
#include "server/store/application/desk.h"
#include "server/store/application/events.h"

namespace store {

// A seller confirms an order and hands its parcel over. Delivery is asked by ShipmentRequested and judges; the desk
// follows its answer.
class ShipStoreOrder {
public:
    ShipStoreOrder(Desk &desk, Events &events, const core::Clock &clock);

    // Errors besides those of StoreOrder: Refused "not-on-desk" when the order is unknown, unpaid or not this seller's.
    [[nodiscard]] Result<StoreOrder> run(
        SellerId seller, OrderId order, const contracts::store::ShipmentRequest &request);

private:
    Desk &m_desk;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace store
