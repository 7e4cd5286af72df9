#pragma once

#include "common/contracts/store/shipment_requested.h"
#include "common/core/clock.h"
#include "server/delivery/application/deliveries.h"
#include "server/delivery/application/events.h"

namespace delivery {

// A seller hands a parcel over. Whether it may go is decided here and nowhere else: a parcel that was cancelled stays.
class StartDelivery {
public:
    enum class Outcome {
        Started,
        UnderWay, // asked for again
        LeftCancelled,
        NotYetKnown, // the order has not arrived here; ask again
    };

    StartDelivery(Deliveries &deliveries, Events &events, const core::Clock &clock);

    // Errors: those of Handover; Invalid "no-parcel-of-this-seller".
    [[nodiscard]] core::Result<Outcome> run(const contracts::store::ShipmentRequested &request);

private:
    [[nodiscard]] core::Result<Outcome> start(Delivery delivery, const Handover &handover);

    Deliveries &m_deliveries;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace delivery
