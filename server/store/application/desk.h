#pragma once

#include "server/store/domain/store_order.h"

namespace store {

// The desks of all sellers, within the transaction under way.
class Desk {
public:
    virtual ~Desk() = default;

    // Nobody else changes the order until the transaction ends. Error: NotFound "not-on-desk".
    [[nodiscard]] virtual Result<StoreOrder> take(OrderId order, SellerId seller) = 0;
    [[nodiscard]] virtual Result<> add(const StoreOrder &order) = 0;
    [[nodiscard]] virtual Result<> save(const StoreOrder &order) = 0;
};

} // namespace store
