#pragma once

#include "server/store/application/desk.h"

#include <QMap>

namespace store::builders {

using namespace Qt::Literals::StringLiterals;

// All desks in memory, for the tests of use cases. It keeps the contract that PostgresDesk keeps; see desk_contract.h.
class InMemoryDesk : public Desk {
public:
    [[nodiscard]] Result<StoreOrder> take(OrderId order, SellerId seller) override
    {
        if (!m_orders.contains({order, seller}))
            return core::fail(Fault::NotFound, "not-on-desk"_L1);
        return m_orders.value({order, seller});
    }

    [[nodiscard]] Result<> add(const StoreOrder &order) override { return save(order); }

    [[nodiscard]] Result<> save(const StoreOrder &order) override
    {
        m_orders.insert({order.orderId, order.sellerId}, order);
        return {};
    }

    StoreOrder with(const StoreOrder &order)
    {
        m_orders.insert({order.orderId, order.sellerId}, order);
        return order;
    }
    [[nodiscard]] StoreOrder order(OrderId id, SellerId seller) const { return m_orders.value({id, seller}); }
    [[nodiscard]] qsizetype count() const { return m_orders.size(); }

private:
    QMap<std::pair<OrderId, SellerId>, StoreOrder> m_orders;
};

} // namespace store::builders
