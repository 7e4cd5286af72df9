#pragma once

#include "client/tracking/order_list_model.h"
#include "common/core/error.h"

#include <QWidget>

class QComboBox;
class QListView;
class QStackedLayout;

namespace widgets {
class Banner;
class EmptyState;
} // namespace widgets

namespace tracking {

// The list of orders with its choice of a status. It keeps what is selected and where it stands while orders change.
class OrderListPanel : public QWidget {
    Q_OBJECT

public:
    OrderListPanel(OrderListModel &orders, QWidget *parent);

    void showWaiting();
    void showOrders(); // the model has what there is
    void showError(const core::Error &error);
    void showCounts(const contracts::order_view::StatusCounts &counts);
    void select(const std::optional<OrderId> &order); // without telling of it
    [[nodiscard]] bool hasNone() const; // not one order, of no status: there is nothing to choose from

Q_SIGNALS:
    void orderWanted(const contracts::OrderId &order);
    void statusWanted(std::optional<contracts::order_view::OrderStatus> status);
    void readingWanted();
    void emptinessChanged();
    void booksWanted(); // somebody without an order wants one

private:
    QWidget *listFace();
    void listen();
    void wantStatus();
    void wantOrder(const QModelIndex &index);
    void showEmptiness();
    [[nodiscard]] std::optional<contracts::order_view::OrderStatus> status() const;

    OrderListModel &m_orders;
    QComboBox *m_choice;
    widgets::Banner *m_banner;
    QStackedLayout *m_faces;
    QListView *m_view;
    widgets::EmptyState *m_empty;
    bool m_isWaiting = true;
    bool m_isSelecting = false;
};

} // namespace tracking
