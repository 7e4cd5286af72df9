#include "client/seller/order_desk.h"

#include "client/seller/desk_page.h"
#include "client/seller/order_watch.h"
#include "client/seller/packing_slip.h"
#include "client/seller/ship_dialog.h"
#include "client/seller/words.h"
#include "common/core/on_answer.h"

namespace seller {

using namespace Qt::Literals::StringLiterals;
using api::Result;
using contracts::OrderId;
using contracts::delivery::DeliveryStatus;
using contracts::delivery::ProgressRequest;
using contracts::notification::Message;
using contracts::notification::MessageKind;

namespace {

constexpr std::array kStatuses{DeskStatus::Waiting, DeskStatus::ShipmentRequested, DeskStatus::Shipping,
    DeskStatus::InTransit, DeskStatus::OutForDelivery, DeskStatus::Failed, DeskStatus::Delivered, DeskStatus::Returned,
    DeskStatus::Cancelled};

// What has to be worked on is known whole; of what is over, the newest.
bool isNeededWhole(DeskStatus status)
{
    const DeskGroup group = groupOf(status);
    return group == DeskGroup::Waiting || group == DeskGroup::OnTheWay;
}

} // namespace

OrderDesk::OrderDesk(api::Desk &desk, api::Live &live, QWidget *window)
    : m_desk(desk)
    , m_page(new DeskPage(m_model, window))
{
    listenToPage();
    connect(&live, &api::Live::arrived, this, &OrderDesk::hear);
    connect(&live, &api::Live::caughtUp, this, &OrderDesk::load);
    const auto count = [this] {
        const int before = std::exchange(m_waiting, m_model.count(DeskGroup::Waiting));
        if (before != m_waiting)
            Q_EMIT waitingChanged(m_waiting);
    };
    connect(&m_model, &DeskModel::countsChanged, this, count);
    load();
}

OrderDesk::~OrderDesk()
{
    delete m_page;
}

QWidget *OrderDesk::page()
{
    return m_page;
}

int OrderDesk::waiting() const
{
    return m_waiting;
}

void OrderDesk::listenToPage()
{
    connect(m_page, &DeskPage::reloadWanted, this, &OrderDesk::load);
    connect(m_page, &DeskPage::olderWanted, this, &OrderDesk::loadOlder);
    connect(m_page, &DeskPage::shipmentWanted, this, &OrderDesk::ship);
    connect(m_page, &DeskPage::shipSeveralWanted, this, &OrderDesk::shipSeveral);
    connect(m_page, &DeskPage::progressWanted, this, &OrderDesk::report);
    connect(m_page, &DeskPage::slipsWanted, this,
        [this](const QList<Record> &orders) { PackingSlips::print(orders, m_page); });
}

void OrderDesk::load()
{
    m_lookAgain = m_underWay > 0; // what has changed since this look began may be missing in it
    if (!m_page || m_lookAgain)
        return;
    m_page->showLoading();
    for (const DeskStatus status : kStatuses)
        loadPart(status, {});
}

void OrderDesk::loadPart(DeskStatus status, const QString &after)
{
    ++m_underWay;
    core::onAnswer(m_desk.list(status, {after, core::PageRequest::kLargestLimit}), m_page,
        [this, status](const Records &page) { takePart(status, page); });
}

void OrderDesk::takePart(DeskStatus status, const Records &page)
{
    --m_underWay;
    if (page)
        show(status, *page);
    else
        m_page->showLoadError(page.error());
    if (m_underWay > 0)
        return;
    m_page->showLoaded();
    if (m_lookAgain)
        load();
}

void OrderDesk::show(DeskStatus status, const core::Page<Record> &part)
{
    m_model.put(part.items);
    if (!part.next.isEmpty() && isNeededWhole(status)) {
        loadPart(status, part.next);
        return;
    }
    m_older.insert(status, part.next);
    const auto hasOlder = [&](DeskGroup group) {
        return std::any_of(kStatuses.begin(), kStatuses.end(),
            [&](DeskStatus each) { return groupOf(each) == group && !m_older.value(each).isEmpty(); });
    };
    m_page->setOlder(groupOf(status), hasOlder(groupOf(status)));
}

void OrderDesk::loadOlder(DeskGroup group)
{
    for (const DeskStatus status : kStatuses) {
        if (groupOf(status) == group && !m_older.value(status).isEmpty())
            loadPart(status, m_older.take(status));
    }
}

void OrderDesk::showOrder(const OrderId &order)
{
    if (m_model.find(order)) {
        m_page->choose(order);
        return;
    }
    core::onAnswer(m_desk.order(order), m_page, [this](const Result<Record> &found) {
        if (!found)
            return;
        m_model.put({*found});
        m_page->choose(found->orderId);
    });
}

// The desk follows the facts within moments: it is read until it shows what the message tells.
void OrderDesk::hear(const Message &message)
{
    const auto &facts = message.facts;
    if (message.kind == MessageKind::StockShort) {
        m_page->warn(tr("“%1” is short of %n copies that are already sold. Please order more, or call the buyers.",
            nullptr, facts.shortBy.value_or(0))
                         .arg(facts.bookTitle.value_or(QString())));
    } else if (message.kind == MessageKind::OrderReceived && facts.orderId) {
        watch(*facts.orderId, [](const Record &) { return true; });
    } else if (message.kind == MessageKind::SaleCancelled && facts.orderId) {
        const Record *order = m_model.find(*facts.orderId);
        if (order && order->status != DeskStatus::Cancelled)
            m_page->warn(tr("%1 has cancelled order %2. Please do not send the parcel.")
                             .arg(order->buyerName, shortNumber(order->orderId)));
        watch(*facts.orderId, [](const Record &record) { return record.status == DeskStatus::Cancelled; });
    }
}

void OrderDesk::ship(const OrderId &order, const QString &courier, const QString &waybill)
{
    const contracts::store::ShipmentRequest request{courier, waybill};
    if (!m_shipments.contains(order) || m_shipments.value(order).request != request)
        m_shipments.insert(order, {request});
    m_model.setTrouble(order, {});
    if (const Record *record = m_model.find(order)) {
        Record asked = *record; // at once, before the shop has answered
        asked.status = DeskStatus::ShipmentRequested;
        m_model.put({asked});
    }
    const auto &shipment = m_shipments[order];
    core::onAnswer(m_desk.ship(order, shipment.request, shipment.key), m_page,
        [this, order](const Result<Record> &answer) { takeShipment(order, answer); });
}

void OrderDesk::takeShipment(const OrderId &order, const Result<Record> &answer)
{
    if (!answer) {
        if (!answer.error().isTransient())
            m_shipments.remove(order);
        if (const Record *record = m_model.find(order); record && record->status == DeskStatus::ShipmentRequested) {
            Record waits = *record; // taken back; what it really is follows
            waits.status = DeskStatus::Waiting;
            m_model.put({waits});
        }
        m_model.setTrouble(order, inWords(answer.error()));
        watch(order, [](const Record &) { return true; });
        return;
    }
    m_shipments.remove(order);
    m_model.put({*answer});
    watch(order, [](const Record &record) { return groupOf(record.status) != DeskGroup::Waiting; });
}

void OrderDesk::shipSeveral(const QList<Record> &orders)
{
    QList<Record> waiting;
    for (const Record &order : orders) {
        if (order.status == DeskStatus::Waiting)
            waiting.append(order);
    }
    if (waiting.isEmpty())
        return;
    auto *dialog = new ShipDialog(waiting, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ShipDialog::shipmentWanted, this, &OrderDesk::ship);
    dialog->open();
}

// The desk does not know the parcel's own id; the order's view does.
void OrderDesk::report(const OrderId &order, DeliveryStatus step, const QString &place)
{
    m_page->setProgressBusy(true);
    const ProgressRequest progress{step, place.isEmpty() ? std::nullopt : std::optional(place)};
    core::onAnswer(m_desk.parcels(order), m_page,
        [this, order, progress](const Result<QList<contracts::order_view::ViewedDelivery>> &parcels) {
            if (!parcels)
                endProgress(order, inWords(parcels.error()));
            else if (parcels->isEmpty())
                endProgress(order, tr("Delivery does not know this parcel yet. Please try again in a moment."));
            else
                sendProgress(order, parcels->first().deliveryId, progress);
        });
}

void OrderDesk::sendProgress(const OrderId &order, const contracts::DeliveryId &parcel, const ProgressRequest &progress)
{
    core::onAnswer(m_desk.progress(parcel, progress, api::IdempotencyKey::generate()), m_page,
        [this, order, step = progress.status](const Result<contracts::delivery::DeliveryDocument> &answer) {
            endProgress(order, answer ? QString() : inWords(answer.error()));
            if (answer)
                watch(order, [step](const Record &record) { return record.status == deskStatusOf(step); });
        });
}

void OrderDesk::endProgress(const OrderId &order, const QString &trouble)
{
    m_page->setProgressBusy(false);
    m_model.setTrouble(order, trouble);
}

void OrderDesk::watch(const OrderId &order, IsSettled isSettled)
{
    if (OrderWatch *former = m_watches.value(order))
        former->deleteLater();
    auto *watch = new OrderWatch(m_desk, order, std::move(isSettled), m_page);
    m_watches.insert(order, watch);
    connect(watch, &OrderWatch::seen, this, [this](const Record &record) { m_model.put({record}); });
}

} // namespace seller
