#pragma once

#include "common/contracts/ids/ids.h"

#include <QListView>

namespace seller {

// The queue of orders. A scanner types wherever the focus is: what is typed over the queue is told as the beginning of
// a number.
class DeskQueue : public QListView {
    Q_OBJECT

public:
    explicit DeskQueue(QAbstractItemModel *orders, QWidget *parent);

    [[nodiscard]] QList<contracts::OrderId> selectedOrders() const; // from above

Q_SIGNALS:
    void numberBegun(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace seller
