#pragma once

#include "server/order_view/application/parties.h"
#include "server/order_view/application/reader.h"

namespace order_view {

// A document with the number of its version, which changes whenever the document does.
struct ShownOrder {
    OrderDocument document;
    int version = 0;
};

class KnownOrders {
public:
    virtual ~KnownOrders() = default;
    // Error: NotFound "order-not-found".
    [[nodiscard]] virtual core::Result<ShownOrder> find(const contracts::OrderId &order) = 0;
};

// Shows an order to its buyer and to admins whole, to a seller their part. For everybody else there is no such order.
class ShowOrder {
public:
    explicit ShowOrder(KnownOrders &orders);

    [[nodiscard]] core::Result<ShownOrder> run(const contracts::OrderId &order, const Reader &reader);

private:
    KnownOrders &m_orders;
};

} // namespace order_view
