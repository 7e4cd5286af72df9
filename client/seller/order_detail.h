#pragma once

#include "client/seller/desk_words.h"

#include <QHash>
#include <QScrollArea>
#include <QSet>

class QVBoxLayout;

namespace widgets {
class Banner;
class Button;
class Card;
class Label;
class Pill;
} // namespace widgets

namespace seller {

class ProgressForm;
class ShipForm;

// One order of the desk: what to pick, where it goes, and its parcel.
class OrderDetail : public QScrollArea {
    Q_OBJECT

public:
    explicit OrderDetail(QWidget *parent = nullptr);

    void show(const contracts::store::DeskRecord &order, const QString &trouble);
    void showNothing();
    void setProgressBusy(bool busy);
    void focusWaybill();

    [[nodiscard]] std::optional<contracts::OrderId> order() const { return m_order; }

Q_SIGNALS:
    void shipmentWanted(const contracts::OrderId &order, const QString &courier, const QString &waybill);
    void progressWanted(
        const contracts::OrderId &order, contracts::delivery::DeliveryStatus step, const QString &place);
    void slipWanted(const contracts::OrderId &order);

private:
    using Record = contracts::store::DeskRecord;

    void buildHead();
    void buildLines();
    void buildAddress();
    void buildParcel();
    void showLines(const Record &order);
    void showParcel(const Record &order);
    void showWords(const Record &order, const QString &trouble);
    void copyAddress();

    std::optional<contracts::OrderId> m_order;
    QHash<contracts::OrderId, QSet<int>> m_picked; // lines, as ticked while the desk is open
    QVBoxLayout *m_column;
    widgets::Label *m_number;
    widgets::Label *m_since;
    widgets::Pill *m_status;
    widgets::Banner *m_banner;
    widgets::Label *m_linesHead;
    QVBoxLayout *m_lines;
    widgets::Label *m_total;
    widgets::Label *m_address;
    widgets::Card *m_parcel;
    widgets::Label *m_shipment;
    ShipForm *m_ship;
    ProgressForm *m_progress;
};

} // namespace seller
