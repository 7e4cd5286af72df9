#pragma once

#include "server/delivery/application/cancel_deliveries.h"
#include "server/delivery/application/prepare_deliveries.h"
#include "server/delivery/application/progress_delivery.h"
#include "server/delivery/application/start_delivery.h"
#include "tests/server/delivery/support/memory_deliveries.h"
#include "tests/server/delivery/support/placed_order.h"
#include "tests/server/delivery/support/told_events.h"

// The use cases of delivery together, on parcels in memory.
struct DeliveryDesk {
    class StillClock : public core::Clock {
    public:
        [[nodiscard]] QDateTime now() const override { return QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC); }
    };

    MemoryDeliveries deliveries;
    ToldEvents events;
    StillClock clock;

    core::Result<> prepare(const PlacedOrder &order)
    {
        return delivery::PrepareDeliveries{deliveries, events, clock}.run(order.event());
    }

    core::Result<delivery::StartDelivery::Outcome> ship(const PlacedOrder &order, qsizetype seller = 0)
    {
        return delivery::StartDelivery{deliveries, events, clock}.run(order.shipment(seller));
    }

    core::Result<delivery::CancelDeliveries::Outcome> cancel(const PlacedOrder &order)
    {
        return delivery::CancelDeliveries{deliveries, events, clock}.run(order.cancellation());
    }

    core::Result<> progress(const delivery::DeliveryId &id, const delivery::Reader &by,
        contracts::delivery::DeliveryStatus status, const std::optional<QString> &place = {})
    {
        return delivery::ProgressDelivery{deliveries, events, clock}.run({id, by, {status, place}});
    }

    delivery::Delivery parcelOf(const PlacedOrder &order, qsizetype seller = 0)
    {
        const QList<delivery::Delivery> parcels = deliveries.ofOrder(order.id).value();
        return *std::find_if(parcels.begin(), parcels.end(),
            [&](const auto &parcel) { return parcel.parcel().sellerId == order.sellers.at(seller); });
    }
};
