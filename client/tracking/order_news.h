#pragma once

#include "client/api/orders.h"

#include <QObject>
#include <QQueue>

#include <functional>

namespace tracking {

using contracts::OrderId;
using contracts::order_view::OrderDocument;

// Reads an order until the view knows what the client knows has happened: the view follows within some milliseconds.
// However many things happen, few orders are read at a time, and one that is read for several of them is read once.
class OrderNews : public QObject {
    Q_OBJECT

public:
    using Enough = std::function<bool(const OrderDocument &)>;

    OrderNews(api::Orders &orders, QObject *parent);

    void await(const OrderId &order, const QUuid &event);
    void await(const OrderId &order, Enough enough);

Q_SIGNALS:
    void read(const contracts::order_view::OrderDocument &order); // each time
    void ended(const contracts::OrderId &order); // it has come, or waiting for it is given up

private:
    struct Awaited {
        QList<Enough> enough; // what was not seen yet
        size_t tries = 0;
    };

    void readNext();
    void readOnce(const OrderId &order);
    void take(const OrderId &order, const api::Result<OrderDocument> &answer);
    void tryAgain(const OrderId &order);
    void end(const OrderId &order);

    api::Orders &m_orders;
    QHash<OrderId, Awaited> m_awaited;
    QQueue<OrderId> m_due;
    int m_underWay = 0;
};

} // namespace tracking
