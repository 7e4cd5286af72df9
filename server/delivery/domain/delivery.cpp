#include "server/delivery/domain/delivery.h"

namespace delivery {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<core::Error> illegalMove()
{
    return core::fail(core::Fault::Refused, "illegal-move"_L1, u"The parcel cannot get there from where it is."_s);
}

// What the courier tells, as opposed to what the seller or the judge of a cancellation decides.
bool comesFromTheCourier(DeliveryTrigger trigger)
{
    return trigger != DeliveryTrigger::HandOver && trigger != DeliveryTrigger::Cancel;
}

} // namespace

Delivery::Delivery(const Parcel &parcel, const Step &last, int stepCount, std::optional<Handover> handover)
    : m_parcel(parcel)
    , m_last(last)
    , m_stepCount(stepCount)
    , m_handover(std::move(handover))
{
}

Delivery Delivery::prepare(const Parcel &parcel, const QDateTime &now)
{
    return Delivery(parcel, {DeliveryStatus::Preparing, {}, now}, 1, {});
}

Delivery Delivery::restore(const Parcel &parcel, const Step &last, int stepCount, std::optional<Handover> handover)
{
    return Delivery(parcel, last, stepCount, std::move(handover));
}

Delivery::Taken Delivery::handOver(const Handover &handover, const QDateTime &now)
{
    if (wasHandedOver())
        return std::nullopt;
    const Taken step = take(DeliveryTrigger::HandOver, {}, now);
    if (step)
        m_handover = handover;
    return step;
}

Delivery::Taken Delivery::progress(DeliveryStatus status, const std::optional<QString> &place, const QDateTime &now)
{
    if (status == m_last.status)
        return std::nullopt;
    const auto trigger = triggerTo(status);
    if (!trigger || !comesFromTheCourier(*trigger))
        return illegalMove();
    return take(*trigger, place, now);
}

Delivery::Taken Delivery::cancel(const QDateTime &now)
{
    if (m_last.status == DeliveryStatus::Cancelled)
        return std::nullopt;
    return take(DeliveryTrigger::Cancel, {}, now);
}

bool Delivery::wasHandedOver() const
{
    return m_handover.has_value();
}

Delivery::Taken Delivery::take(DeliveryTrigger trigger, const std::optional<QString> &place, const QDateTime &now)
{
    const auto status = next(m_last.status, trigger);
    if (!status)
        return illegalMove();
    m_last = {*status, place, now};
    ++m_stepCount;
    return m_last;
}

} // namespace delivery
