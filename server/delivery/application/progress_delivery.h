#pragma once

#include "common/contracts/delivery/progress_request.h"
#include "common/core/clock.h"
#include "server/delivery/application/deliveries.h"
#include "server/delivery/application/events.h"
#include "server/delivery/application/reader.h"

namespace delivery {

struct ProgressCommand {
    DeliveryId deliveryId;
    Reader by;
    contracts::delivery::ProgressRequest report;
};

// The seller of a parcel, or an admin, tells what its courier says. The same report again changes nothing.
class ProgressDelivery {
public:
    ProgressDelivery(Deliveries &deliveries, Events &events, const core::Clock &clock);

    // Errors: NotFound "delivery-not-found", also for people whom the parcel does not concern; Forbidden
    // "not-your-parcel" for its buyer; Refused "illegal-move" with the fact `status`.
    [[nodiscard]] core::Result<> run(const ProgressCommand &command);

private:
    [[nodiscard]] core::Result<> progress(Delivery delivery, const contracts::delivery::ProgressRequest &report);
    [[nodiscard]] core::Result<> tell(const Delivery &delivery, const Step &step);

    Deliveries &m_deliveries;
    Events &m_events;
    const core::Clock &m_clock;
};

} // namespace delivery
