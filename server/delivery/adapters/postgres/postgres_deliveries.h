#pragma once

#include "server/delivery/application/deliveries.h"
#include "server/platform/postgres/connection.h"

namespace delivery {

// The parcels in PostgreSQL, within the caller's transaction. Finding locks the rows.
class PostgresDeliveries : public Deliveries {
public:
    explicit PostgresDeliveries(platform::postgres::Connection &connection);

    [[nodiscard]] core::Result<Delivery> find(const DeliveryId &id) override;
    [[nodiscard]] core::Result<QList<Delivery>> ofOrder(const OrderId &order) override;
    [[nodiscard]] core::Result<bool> add(const Delivery &delivery) override;
    [[nodiscard]] core::Result<> save(const Delivery &delivery) override;

private:
    platform::postgres::Connection &m_connection;
};

} // namespace delivery
