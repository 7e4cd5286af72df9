#include "server/delivery/application/progress_delivery.h"

#include "server/delivery/application/words.h"

namespace delivery {

using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryCompleted;
using contracts::delivery::DeliveryProgressed;
using contracts::delivery::ProgressRequest;

ProgressDelivery::ProgressDelivery(Deliveries &deliveries, Events &events, const core::Clock &clock)
    : m_deliveries(deliveries)
    , m_events(events)
    , m_clock(clock)
{
}

core::Result<> ProgressDelivery::run(const ProgressCommand &command)
{
    const auto delivery = m_deliveries.find(command.deliveryId);
    if (!delivery)
        return tl::unexpected(delivery.error());
    if (!command.by.maySee(delivery->parcel()))
        return core::fail(core::Fault::NotFound, "delivery-not-found"_L1, u"There is no such delivery."_s);
    if (!command.by.mayMove(delivery->parcel()))
        return core::fail(core::Fault::Forbidden, "not-your-parcel"_L1, u"Its seller reports where a parcel is."_s);
    return progress(*delivery, command.report);
}

core::Result<> ProgressDelivery::progress(Delivery delivery, const ProgressRequest &report)
{
    const auto step = delivery.progress(fromWords(report.status), report.place, m_clock.now());
    if (!step)
        return core::fail(step.error().with(u"status"_s, toText(inWords(delivery.status()))));
    if (!*step)
        return {};
    return m_deliveries.save(delivery).and_then([&] { return tell(delivery, **step); });
}

core::Result<> ProgressDelivery::tell(const Delivery &delivery, const Step &step)
{
    const auto parcel = inWords(delivery.parcel());
    if (step.status == DeliveryStatus::Delivered)
        return m_events.tell(parcel.orderId, DeliveryCompleted{parcel, step.at});
    return m_events.tell(parcel.orderId, DeliveryProgressed{parcel, inWords(step.status), step.place, step.at});
}

} // namespace delivery
