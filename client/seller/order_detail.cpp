#include "client/seller/order_detail.h"

#include "client/seller/parcel_form.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/label.h"
#include "client/widgets/pill.h"
#include "client/widgets/shown.h"
#include "client/widgets/toast.h"

#include <QCheckBox>
#include <QClipboard>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using contracts::store::DeskRecord;
using widgets::Button;
using widgets::ButtonLook;
using widgets::Label;
using widgets::Tone;
using widgets::Type;

OrderDetail::OrderDetail(QWidget *parent)
    : QScrollArea(parent)
    , m_number(new Label(Type::Title, this))
    , m_since(new Label(Type::Caption, this))
    , m_status(new widgets::Pill(this))
    , m_banner(new widgets::Banner(this))
    , m_linesHead(new Label(Type::Heading, this))
    , m_lines(new QVBoxLayout)
    , m_total(new Label(Type::Strong, this))
    , m_address(new Label(Type::Body, this))
    , m_parcel(new widgets::Card(this))
    , m_shipment(new Label(Type::Body, this))
    , m_ship(new ShipForm(this))
    , m_progress(new ProgressForm(this))
{
    auto *body = new QWidget(this);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(widgets::kSpaceL, 0, widgets::kSpaceS, 0);
    m_column->setSpacing(widgets::kSpaceM);
    setWidget(body);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildHead();
    buildParcel();
    buildLines();
    buildAddress();
    m_column->addStretch();
    showNothing();
}

void OrderDetail::buildHead()
{
    auto *slip = new Button(u"print"_s, tr("Packing slip"), ButtonLook::Quiet, this);
    m_since->setMuted();
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *title = new QHBoxLayout;
    title->setSpacing(widgets::kSpaceS);
    title->addWidget(m_number);
    title->addWidget(m_status);
    title->addStretch();
    title->addWidget(slip);
    words->addLayout(title);
    words->addWidget(m_since);
    m_column->addLayout(words);
    m_column->addWidget(m_banner);
    connect(slip, &Button::clicked, this, [this] {
        if (m_order)
            Q_EMIT slipWanted(*m_order);
    });
}

void OrderDetail::buildLines()
{
    auto *card = new widgets::Card(this);
    card->column()->addWidget(m_linesHead);
    m_lines->setSpacing(widgets::kSpaceS);
    card->column()->addLayout(m_lines);
    m_total->setAlignment(Qt::AlignRight);
    card->column()->addWidget(m_total);
    m_column->addWidget(card);
}

void OrderDetail::buildAddress()
{
    auto *card = new widgets::Card(this);
    auto *head = new QHBoxLayout;
    auto *copy = new Button(tr("Copy address"), ButtonLook::Quiet, card);
    head->addWidget(new Label(tr("Goes to"), Type::Heading, card), 1);
    head->addWidget(copy);
    card->column()->addLayout(head);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_address->setAccessibleName(tr("Address"));
    card->column()->addWidget(m_address);
    m_column->addWidget(card);
    connect(copy, &Button::clicked, this, &OrderDetail::copyAddress);
}

void OrderDetail::buildParcel()
{
    m_parcel->column()->addWidget(new Label(tr("Parcel"), Type::Heading, m_parcel));
    m_shipment->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QWidget *part : std::initializer_list<QWidget *>{m_shipment, m_ship, m_progress})
        m_parcel->column()->addWidget(part);
    m_column->addWidget(m_parcel);
    connect(m_ship, &ShipForm::shipmentWanted, this,
        [this](const QString &courier, const QString &waybill) { Q_EMIT shipmentWanted(*m_order, courier, waybill); });
    connect(m_progress, &ProgressForm::progressWanted, this,
        [this](contracts::delivery::DeliveryStatus step, const QString &place) {
            Q_EMIT progressWanted(*m_order, step, place);
        });
}

void OrderDetail::show(const DeskRecord &order, const QString &trouble)
{
    const bool another = m_order != order.orderId;
    m_order = order.orderId;
    m_number->setText(shortNumber(order.orderId));
    m_number->setToolTip(order.orderId.toString());
    m_since->setText(tr("%1, ordered %2").arg(order.buyerName, widgets::shownMoment(order.placedAt)));
    m_status->say(inWords(order.status), toneOf(order.status));
    m_address->setText(asLetter(order.address));
    m_total->setText(tr("%n copies, %1", nullptr, copiesOf(order)).arg(widgets::shown(order.total)));
    m_linesHead->setText(groupOf(order.status) == DeskGroup::Waiting ? tr("To pick") : tr("Books"));
    showWords(order, trouble);
    showParcel(order);
    if (another) {
        m_ship->clear();
        showLines(order);
    }
    widget()->show();
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void OrderDetail::showNothing()
{
    m_order.reset();
    widget()->hide();
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void OrderDetail::setProgressBusy(bool busy)
{
    m_progress->setBusy(busy);
}

void OrderDetail::focusWaybill()
{
    if (m_ship->isVisible())
        m_ship->focusWaybill();
}

void OrderDetail::showWords(const DeskRecord &order, const QString &trouble)
{
    if (order.status == DeskStatus::Cancelled)
        m_banner->say(Tone::Negative, tr("The buyer has cancelled this order. Please do not send the parcel."));
    else if (!trouble.isEmpty())
        m_banner->say(Tone::Negative, trouble);
    else if (order.status == DeskStatus::Failed)
        m_banner->say(Tone::Warning, tr("The parcel could not be delivered. It is tried again, or comes back."));
    else
        m_banner->fallSilent();
}

void OrderDetail::showLines(const DeskRecord &order)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < order.lines.size(); ++i) {
        const auto &line = order.lines.at(i);
        auto *tick = new QCheckBox(u"%1 × %2"_s.arg(line.quantity).arg(line.title).replace(u'&', u"&&"_s), this);
        tick->setToolTip(widgets::shown(line.unitPrice));
        tick->setChecked(m_picked.value(order.orderId).contains(i));
        connect(tick, &QCheckBox::toggled, this, [this, id = order.orderId, i](bool on) {
            on ? void(m_picked[id].insert(i)) : void(m_picked[id].remove(i));
        });
        m_lines->addWidget(tick);
    }
}

void OrderDetail::showParcel(const DeskRecord &order)
{
    const bool waits = groupOf(order.status) == DeskGroup::Waiting;
    QStringList told;
    if (order.shipment)
        told.append(u"%1  %2"_s.arg(order.shipment->courier, order.shipment->waybill));
    if (order.place)
        told.append(tr("Last seen: %1").arg(*order.place));
    m_shipment->setText(told.join(u'\n'));
    m_shipment->setVisible(!told.isEmpty());
    m_ship->setVisible(waits);
    m_ship->showAsked(order.status == DeskStatus::ShipmentRequested);
    m_progress->show(order.status);
    m_parcel->setVisible(waits || order.shipment);
}

void OrderDetail::copyAddress()
{
    QGuiApplication::clipboard()->setText(m_address->text());
    widgets::toast(this, tr("The address was copied."));
}

} // namespace seller
