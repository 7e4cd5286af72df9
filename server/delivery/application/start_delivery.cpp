#include "server/delivery/application/start_delivery.h"

#include "server/delivery/application/words.h"

namespace delivery {

using namespace Qt::Literals::StringLiterals;

StartDelivery::StartDelivery(Deliveries &deliveries, Events &events, const core::Clock &clock)
    : m_deliveries(deliveries)
    , m_events(events)
    , m_clock(clock)
{
}

core::Result<StartDelivery::Outcome> StartDelivery::run(const contracts::store::ShipmentRequested &request)
{
    const auto handover = Handover::make(request.courier, request.waybill);
    if (!handover)
        return tl::unexpected(handover.error());
    const auto parcels = m_deliveries.ofOrder(request.orderId);
    if (!parcels)
        return tl::unexpected(parcels.error());
    if (parcels->isEmpty())
        return Outcome::NotYetKnown;
    for (const Delivery &parcel : *parcels) {
        if (parcel.parcel().sellerId == request.sellerId)
            return start(parcel, *handover);
    }
    return core::fail(
        core::Fault::Invalid, "no-parcel-of-this-seller"_L1, u"The order holds nothing of this seller."_s);
}

core::Result<StartDelivery::Outcome> StartDelivery::start(Delivery delivery, const Handover &handover)
{
    if (delivery.status() == DeliveryStatus::Cancelled)
        return Outcome::LeftCancelled;
    const auto step = delivery.handOver(handover, m_clock.now());
    if (!step)
        return tl::unexpected(step.error());
    if (!*step)
        return Outcome::UnderWay;
    const contracts::delivery::DeliveryStarted started{
        inWords(delivery.parcel()), handover.courier(), handover.waybill(), (*step)->at};
    return m_deliveries.save(delivery)
        .and_then([&] { return m_events.tell(delivery.parcel().orderId, started); })
        .map([] { return Outcome::Started; });
}

} // namespace delivery
