#pragma once

#include "server/delivery/application/show_delivery.h"
#include "server/platform/postgres/connection.h"

namespace delivery {

class PostgresDeliveryDocuments : public DeliveryDocuments {
public:
    explicit PostgresDeliveryDocuments(platform::postgres::Connection &connection);

    [[nodiscard]] core::Result<contracts::delivery::DeliveryDocument> find(const DeliveryId &id) override;

private:
    [[nodiscard]] core::Result<QList<contracts::delivery::DeliveryStep>> stepsOf(const DeliveryId &id);

    platform::postgres::Connection &m_connection;
};

} // namespace delivery
