#pragma once

#include "server/delivery/domain/delivery.h"

namespace delivery {

// The parcels that are known. What is found here is kept from everybody else until the transaction ends, so that two
// who decide about the same parcel do it one after the other.
class Deliveries {
public:
    virtual ~Deliveries() = default;

    // Error: NotFound "delivery-not-found".
    [[nodiscard]] virtual core::Result<Delivery> find(const DeliveryId &id) = 0;
    // All of one order; always in the same sequence, so that two who ask cannot wait for each other.
    [[nodiscard]] virtual core::Result<QList<Delivery>> ofOrder(const OrderId &order) = 0;
    // False when this seller has a parcel in this order already.
    [[nodiscard]] virtual core::Result<bool> add(const Delivery &delivery) = 0;
    // With the step that it took last.
    [[nodiscard]] virtual core::Result<> save(const Delivery &delivery) = 0;
};

} // namespace delivery
