#pragma once

#include "server/ordering/domain/order.h"

namespace ordering {

class Orders {
public:
    virtual ~Orders() = default;
    // Records a new order and takes its copies, all or none. It counts as being asked about until `askingUntil`.
    // Error: Refused "sold-out" with the fact `books`: each book with fewer copies than wanted, and how many there are.
    [[nodiscard]] virtual Result<> place(const Order &order, const QDateTime &askingUntil) = 0;
    // Nobody else changes it until the transaction ends. Error: NotFound "order-not-found".
    [[nodiscard]] virtual Result<Order> find(OrderId id) = 0;
    [[nodiscard]] virtual Result<> save(const Order &order) = 0;
};

} // namespace ordering
