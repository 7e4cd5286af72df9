#pragma once

#include "client/api/desk.h"

#include <QTimer>

#include <functional>

namespace seller {

// Reads an order of the desk again and again, ever more slowly, until it is as expected or time is up: what was asked
// of the shop is decided elsewhere and follows within moments.
class OrderWatch : public QObject {
    Q_OBJECT

public:
    using Record = contracts::store::DeskRecord;
    using IsSettled = std::function<bool(const Record &)>;

    OrderWatch(api::Desk &desk, const contracts::OrderId &order, IsSettled isSettled, QObject *parent);

    [[nodiscard]] contracts::OrderId order() const { return m_order; }

Q_SIGNALS:
    void seen(const contracts::store::DeskRecord &record);
    void ended(); // settled or given up; it deletes itself then

private:
    void read();
    void take(const api::Result<Record> &answer);
    void waitOrEnd();

    api::Desk &m_desk;
    contracts::OrderId m_order;
    IsSettled m_isSettled;
    QTimer m_next{this};
    size_t m_try = 0;
};

} // namespace seller
