#pragma once

#include "server/order_view/application/merge.h"
#include "server/order_view/application/parties.h"

namespace order_view {

// The documents of the view, one per order.
class OrderDocuments {
public:
    virtual ~OrderDocuments() = default;

    // The order as it is known so far, or an empty document; kept from others until the transaction ends.
    [[nodiscard]] virtual core::Result<OrderDocument> open(const contracts::OrderId &order) = 0;
    [[nodiscard]] virtual core::Result<> save(const OrderDocument &document, const QList<Party> &parties) = 0;
};

// Takes a fact into the view of its order.
class KeepOrder {
public:
    explicit KeepOrder(OrderDocuments &documents)
        : m_documents(documents)
    {
    }

    template <class Event>
    [[nodiscard]] core::Result<> run(const contracts::OrderId &order, const QUuid &eventId, const Event &event)
    {
        return m_documents.open(order).and_then([&](OrderDocument document) {
            merge(document, eventId, event);
            return m_documents.save(document, partiesOf(document));
        });
    }

private:
    OrderDocuments &m_documents;
};

} // namespace order_view
