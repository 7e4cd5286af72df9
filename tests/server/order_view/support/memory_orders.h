#pragma once

#include "server/order_view/application/keep_order.h"
#include "server/order_view/application/show_order.h"

#include <QMap>

// The view in memory, for tests of the use cases.
class MemoryOrders : public order_view::OrderDocuments, public order_view::KnownOrders {
public:
    core::Result<order_view::OrderDocument> open(const contracts::OrderId &order) override
    {
        return m_orders.value(order).document;
    }

    core::Result<> save(const order_view::OrderDocument &document, const QList<order_view::Party> &parties) override
    {
        order_view::ShownOrder &kept = m_orders[document.orderId];
        kept = {document, kept.version + 1};
        partiesOfLast = parties;
        return {};
    }

    core::Result<order_view::ShownOrder> find(const contracts::OrderId &order) override
    {
        if (!m_orders.contains(order))
            return core::fail(core::Fault::NotFound, QLatin1StringView("order-not-found"));
        return m_orders.value(order);
    }

    template <class Event> [[nodiscard]] core::Result<> keep(const contracts::OrderId &order, const Event &event)
    {
        return order_view::KeepOrder(*this).run(order, core::uuidV7(), event);
    }

    QList<order_view::Party> partiesOfLast;

private:
    QMap<contracts::OrderId, order_view::ShownOrder> m_orders;
};
