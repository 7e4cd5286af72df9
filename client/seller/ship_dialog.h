#pragma once

#include "client/seller/desk_words.h"

#include <QDialog>

class QLineEdit;
class QVBoxLayout;

namespace widgets {
class Banner;
class Button;
} // namespace widgets

namespace seller {

class CourierChoice;

// Several parcels for one courier: a waybill each. Made for a scanner: Enter goes to the next, and scanning the number
// of an order goes to its waybill.
class ShipDialog : public QDialog {
    Q_OBJECT

public:
    using Orders = QList<contracts::store::DeskRecord>;

    ShipDialog(const Orders &orders, QWidget *parent);

Q_SIGNALS:
    void shipmentWanted(const contracts::OrderId &order, const QString &courier, const QString &waybill);

private:
    QWidget *buildRows();
    void buildAnswers(QVBoxLayout *column);
    void goOnFrom(int row);
    void focus(int row);
    void check();
    void ship();

    Orders m_orders;
    widgets::Banner *m_banner;
    CourierChoice *m_courier;
    QList<QLineEdit *> m_waybills;
    widgets::Button *m_ship;
};

} // namespace seller
