#pragma once

#include "client/tracking/order_list_panel.h"
#include "client/tracking/order_page.h"

#include <QWidget>

namespace tracking {

// A buyer's orders: the list, and beside it the order that is open; in its place where there is no room for both.
class OrdersPage : public QWidget {
    Q_OBJECT

public:
    OrdersPage(OrderListModel &orders, QWidget *parent);

    [[nodiscard]] OrderListPanel *list() const { return m_list; }
    [[nodiscard]] OrderPage *order() const { return m_order; }

    void open(const OrderId &order); // its page comes up, to be filled
    void close();
    // That of the list alone: the order finds its room by taking turns with it.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closed(); // the buyer went back to the list

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();

    QWidget *m_left;
    OrderListPanel *m_list;
    OrderPage *m_order;
    QWidget *m_nothing; // beside the list while no order is open
    bool m_isOpen = false;
    bool m_isNarrow = false; // room for one of them, or nothing to list
};

} // namespace tracking
