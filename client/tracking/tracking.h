#pragma once

#include "client/api/live.h"
#include "client/api/orders.h"
#include "client/tracking/order_commands.h"
#include "client/tracking/order_list_model.h"
#include "client/tracking/order_news.h"
#include "client/tracking/receipt_desk.h"

#include <QPointer>
#include <QTimer>

namespace tracking {

class OrdersPage;

// A buyer's orders: what there are, where each is, live, and what can be done with it.
class Tracking : public QObject {
    Q_OBJECT

public:
    Tracking(api::Orders &orders, api::Live &live, QWidget *window = nullptr);
    ~Tracking() override;

    // The page, made in `window`, which owns it, when it is first asked for, and anew when the one before is gone.
    [[nodiscard]] QWidget *ordersPage();

public Q_SLOTS:
    void showOrder(const contracts::OrderId &order); // opens it
    void refresh(); // reads again what is visible

Q_SIGNALS:
    void bookWanted(const contracts::BookId &book);
    void booksWanted(); // somebody who has not ordered yet looks for something

private:
    using Status = std::optional<contracts::order_view::OrderStatus>;

    void listen();
    void listen(OrdersPage *page);
    void fill(OrdersPage *page);
    void choose(const Status &status);
    void readList();
    void readMore();
    void readOpenOrder();
    void takeList(const api::Result<contracts::order_view::OrderList> &answer);
    void takeMore(const api::Result<contracts::order_view::OrderList> &answer);
    void takeOpenOrder(const OrderId &order, const api::Result<OrderDocument> &answer);
    void hear(const contracts::notification::Message &message);
    void take(const OrderDocument &order);
    void takeIntoList(const OrderDocument &order);
    void showOpenOrder(const OrderDocument &order);
    void closeOrder();
    void begin(const OrderId &order, OrderCommands::Command command);
    void tell(const OrderId &order, widgets::Tone tone, const QString &words);
    void settle(const OrderId &order);
    void showBusy();
    void handOutReceipts(OrdersPage *page);

    QWidget *m_window;
    api::Orders &m_orders;
    OrderListModel m_model;
    OrderNews m_news;
    OrderCommands m_commands;
    ReceiptDesk m_receipts;
    QPointer<OrdersPage> m_page;
    QTimer m_listDue; // something happened to an order that the list does not hold
    Status m_status; // the chosen one
    contracts::order_view::StatusCounts m_counts;
    int m_reading = 0; // of the list; what answers an earlier question is not for it any more
    bool m_isListRead = false;
    std::optional<OrderId> m_open;
    std::optional<OrderDocument> m_openOrder; // once it is read
    QHash<OrderId, OrderCommands::Command> m_settling; // asked for, and the view does not know yet what came of it
};

} // namespace tracking
