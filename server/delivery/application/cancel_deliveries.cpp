#include "server/delivery/application/cancel_deliveries.h"

#include <algorithm>

namespace delivery {

using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryCancellationRefused;
using contracts::delivery::DeliveryCancelled;
using contracts::ordering::OrderCancellationRequested;

CancelDeliveries::CancelDeliveries(Deliveries &deliveries, Events &events, const core::Clock &clock)
    : m_deliveries(deliveries)
    , m_events(events)
    , m_clock(clock)
{
}

core::Result<CancelDeliveries::Outcome> CancelDeliveries::run(const OrderCancellationRequested &request)
{
    const auto parcels = m_deliveries.ofOrder(request.orderId);
    if (!parcels)
        return tl::unexpected(parcels.error());
    if (parcels->isEmpty())
        return core::fail(core::Fault::NotFound, "order-unknown"_L1, u"No parcel of this order is known."_s);
    const auto wasHandedOver = [](const Delivery &parcel) { return parcel.wasHandedOver(); };
    if (std::any_of(parcels->begin(), parcels->end(), wasHandedOver))
        return refuse(request);
    return cancel(*parcels, request);
}

core::Result<CancelDeliveries::Outcome> CancelDeliveries::cancel(
    QList<Delivery> parcels, const OrderCancellationRequested &request)
{
    DeliveryCancelled event{request.orderId, request.buyerId, {}, m_clock.now()};
    for (Delivery &parcel : parcels) {
        const auto step = parcel.cancel(event.cancelledAt);
        if (!step)
            return tl::unexpected(step.error());
        if (!*step)
            return Outcome::CancelledBefore; // all of them were: they are only ever cancelled together
        if (const auto saved = m_deliveries.save(parcel); !saved)
            return tl::unexpected(saved.error());
        event.deliveries.append({parcel.parcel().id, parcel.parcel().sellerId});
    }
    return m_events.tell(request.orderId, event).map([] { return Outcome::Cancelled; });
}

core::Result<CancelDeliveries::Outcome> CancelDeliveries::refuse(const OrderCancellationRequested &request)
{
    const DeliveryCancellationRefused event{request.orderId, request.buyerId, u"handed-over"_s, m_clock.now()};
    return m_events.tell(request.orderId, event).map([] { return Outcome::Refused; });
}

} // namespace delivery
