#pragma once

#include "client/api/orders.h"

#include <QTimer>

namespace checkout {

// An order whose copies are kept while its payment waits: pays it when asked, and notices when the shop has done it by
// itself.
class WaitingOrder : public QObject {
    Q_OBJECT

public:
    using OrderAnswer = contracts::ordering::OrderAnswer;

    explicit WaitingOrder(api::Orders &orders, QObject *parent = nullptr);

    void follow(const OrderAnswer &order);
    void leave();
    void payNow();
    void lookAgain();

Q_SIGNALS:
    void paying();
    void paid(const contracts::ordering::OrderAnswer &order);
    void stillWaits(const contracts::ordering::OrderAnswer &order); // with another place in the line
    void declined(const core::Error &error); // the order has ended
    void payingFailed(const core::Error &error);
    void ended(const contracts::OrderId &order);

private:
    void take(const core::Result<OrderAnswer> &answer);
    void take(const contracts::order_view::OrderDocument &order);

    api::Orders &m_orders;
    std::optional<OrderAnswer> m_order;
    std::optional<api::IdempotencyKey> m_key; // of a payment whose answer is not known
    bool m_paying = false;
    QTimer m_look{this};
};

} // namespace checkout
