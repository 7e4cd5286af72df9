#include "server/delivery/application/prepare_deliveries.h"

#include "server/delivery/application/words.h"

namespace delivery {

namespace {

QList<SellerId> sellersOf(const contracts::ordering::OrderLines &lines)
{
    QList<SellerId> sellers;
    for (const auto &line : lines) {
        if (!sellers.contains(line.sellerId))
            sellers.append(line.sellerId);
    }
    return sellers;
}

} // namespace

PrepareDeliveries::PrepareDeliveries(Deliveries &deliveries, Events &events, const core::Clock &clock)
    : m_deliveries(deliveries)
    , m_events(events)
    , m_clock(clock)
{
}

core::Result<> PrepareDeliveries::run(const contracts::ordering::OrderPlaced &order)
{
    for (const SellerId &seller : sellersOf(order.lines)) {
        if (const auto done = prepare({DeliveryId::generate(), order.orderId, seller, order.buyerId}); !done)
            return done;
    }
    return {};
}

core::Result<> PrepareDeliveries::prepare(const Parcel &parcel)
{
    const QDateTime now = m_clock.now();
    const auto added = m_deliveries.add(Delivery::prepare(parcel, now));
    if (!added)
        return tl::unexpected(added.error());
    if (!*added)
        return {};
    return m_events.tell(parcel.orderId, contracts::delivery::DeliveryPrepared{inWords(parcel), now});
}

} // namespace delivery
