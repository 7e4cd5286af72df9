#pragma once

#include "server/delivery/application/deliveries.h"

#include <QMap>

// Parcels kept in memory, for tests of the use cases. It passes the same test as the one in PostgreSQL.
class MemoryDeliveries : public delivery::Deliveries {
public:
    core::Result<delivery::Delivery> find(const delivery::DeliveryId &id) override
    {
        const auto found = m_deliveries.find(id);
        if (found == m_deliveries.end())
            return core::fail(core::Fault::NotFound, QLatin1StringView("delivery-not-found"));
        return *found;
    }

    core::Result<QList<delivery::Delivery>> ofOrder(const delivery::OrderId &order) override
    {
        QList<delivery::Delivery> found;
        for (const delivery::Delivery &kept : m_deliveries) {
            if (kept.parcel().orderId == order)
                found.append(kept);
        }
        return found;
    }

    core::Result<bool> add(const delivery::Delivery &added) override
    {
        for (const delivery::Delivery &kept : m_deliveries) {
            if (kept.parcel().orderId == added.parcel().orderId && kept.parcel().sellerId == added.parcel().sellerId)
                return false;
        }
        m_deliveries.insert(added.parcel().id, added);
        return true;
    }

    core::Result<> save(const delivery::Delivery &changed) override
    {
        const auto kept = m_deliveries.find(changed.parcel().id);
        if (kept == m_deliveries.end() || kept->stepCount() + 1 != changed.stepCount())
            return core::fail(core::Fault::Conflict, QLatin1StringView("delivery-changed"));
        *kept = changed;
        return {};
    }

private:
    QMap<delivery::DeliveryId, delivery::Delivery> m_deliveries;
};
