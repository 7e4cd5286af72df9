#pragma once

#include "client/seller/desk_words.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace widgets {
class BusyRing;
class Button;
class Label;
} // namespace widgets

namespace seller {

class CourierChoice;

// Courier and waybill of a parcel that waits: Enter behind the waybill, as a scanner sends it, confirms and ships.
class ShipForm : public QWidget {
    Q_OBJECT

public:
    explicit ShipForm(QWidget *parent = nullptr);

    void clear(); // for another order
    void showAsked(bool asked); // delivery has yet to grant it
    void focusWaybill();

Q_SIGNALS:
    void shipmentWanted(const QString &courier, const QString &waybill);

private:
    void ship();

    CourierChoice *m_courier;
    QLineEdit *m_waybill;
    widgets::Button *m_ship;
    widgets::BusyRing *m_ring;
    widgets::Label *m_asked;
};

// What the courier says of a parcel on its way, one press each, with the place if it is known.
class ProgressForm : public QWidget {
    Q_OBJECT

public:
    explicit ProgressForm(QWidget *parent = nullptr);

    void show(DeskStatus status);
    void setBusy(bool busy);

Q_SIGNALS:
    void progressWanted(contracts::delivery::DeliveryStatus step, const QString &place);

private:
    QLineEdit *m_place;
    QHBoxLayout *m_steps;
    DeskStatus m_shown = DeskStatus::Waiting;
};

} // namespace seller
