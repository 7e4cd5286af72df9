#pragma once

#include "client/api/desk.h"
#include "client/api/live.h"
#include "client/seller/desk_model.h"

#include <QPointer>
#include <QWidget>

namespace seller {

class DeskPage;
class OrderWatch;

// A seller's order desk: the queue that fills by itself, and the way of every parcel to delivery and back.
class OrderDesk : public QObject {
    Q_OBJECT

public:
    OrderDesk(api::Desk &desk, api::Live &live, QWidget *window = nullptr);
    ~OrderDesk() override;

    [[nodiscard]] QWidget *page(); // made in `window`, which owns it
    [[nodiscard]] int waiting() const; // orders to pack

    void load(); // also to look again
    void showOrder(const contracts::OrderId &order);

Q_SIGNALS:
    void waitingChanged(int orders);

private:
    using Record = contracts::store::DeskRecord;
    using Records = api::Result<core::Page<Record>>;
    using IsSettled = std::function<bool(const Record &)>;

    // A shipment that was asked for, until its answer is known: asking again is the same wish.
    struct Shipment {
        contracts::store::ShipmentRequest request;
        api::IdempotencyKey key = api::IdempotencyKey::generate();
    };

    void listenToPage();
    void loadPart(DeskStatus status, const QString &after);
    void takePart(DeskStatus status, const Records &page);
    void show(DeskStatus status, const core::Page<Record> &part);
    void loadOlder(DeskGroup group);
    void hear(const contracts::notification::Message &message);
    void ship(const contracts::OrderId &order, const QString &courier, const QString &waybill);
    void takeShipment(const contracts::OrderId &order, const api::Result<Record> &answer);
    void shipSeveral(const QList<contracts::store::DeskRecord> &orders);
    void report(const contracts::OrderId &order, contracts::delivery::DeliveryStatus step, const QString &place);
    void sendProgress(const contracts::OrderId &order, const contracts::DeliveryId &parcel,
        const contracts::delivery::ProgressRequest &progress);
    void endProgress(const contracts::OrderId &order, const QString &trouble);
    void watch(const contracts::OrderId &order, IsSettled isSettled);

    api::Desk &m_desk;
    DeskModel m_model;
    QPointer<DeskPage> m_page;
    QHash<contracts::OrderId, Shipment> m_shipments;
    QHash<contracts::OrderId, QPointer<OrderWatch>> m_watches; // the newest of each
    QMap<DeskStatus, QString> m_older; // where the next part of a long list begins
    int m_underWay = 0;
    bool m_lookAgain = false;
    int m_waiting = 0;
};

} // namespace seller
