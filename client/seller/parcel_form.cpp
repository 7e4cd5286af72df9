#include "client/seller/parcel_form.h"

#include "client/seller/courier_choice.h"
#include "client/widgets/busy_ring.h"
#include "client/widgets/button.h"
#include "client/widgets/form_field.h"
#include "client/widgets/label.h"
#include "common/contracts/delivery/limits.h"
#include "common/contracts/store/shipment_requested.h"

namespace seller {

using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryStatus;
using widgets::Button;
using widgets::ButtonLook;

ShipForm::ShipForm(QWidget *parent)
    : QWidget(parent)
    , m_courier(new CourierChoice(this))
    , m_waybill(new QLineEdit(this))
    , m_ship(new Button(u"truck"_s, tr("Confirm and ship"), ButtonLook::Primary, this))
    , m_ring(new widgets::BusyRing(widgets::kIconSize, this))
    , m_asked(new widgets::Label(widgets::Type::Body, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::kSpaceXs);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(widgets::kSpaceM);
    fields->addWidget(new widgets::FormField(tr("Courier"), m_courier, this), 2);
    auto *waybill = new widgets::FormField(tr("Waybill"), m_waybill, this);
    waybill->setHint(tr("Scan it or type it; Enter ships"));
    fields->addWidget(waybill, 3);
    column->addLayout(fields);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(widgets::kSpaceS);
    foot->addWidget(m_ring);
    foot->addWidget(m_asked, 1);
    foot->addWidget(m_ship);
    column->addLayout(foot);
    m_waybill->setMaxLength(contracts::store::kLongestWaybill);
    m_ship->setEnabled(false);
    connect(m_waybill, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_ship->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_waybill, &QLineEdit::returnPressed, this, &ShipForm::ship);
    connect(m_ship, &Button::clicked, this, &ShipForm::ship);
    showAsked(false);
}

void ShipForm::clear()
{
    m_waybill->clear();
}

void ShipForm::showAsked(bool asked)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_courier, m_waybill})
        field->setEnabled(!asked);
    m_ship->setEnabled(!asked && !m_waybill->text().trimmed().isEmpty());
    m_ring->setVisible(asked);
    m_asked->setText(asked ? tr("Asked. Delivery is checking that the buyer has not cancelled.") : QString());
}

void ShipForm::focusWaybill()
{
    m_waybill->setFocus();
    m_waybill->selectAll();
}

void ShipForm::ship()
{
    const QString waybill = m_waybill->text().simplified();
    if (waybill.isEmpty() || m_courier->courier().isEmpty())
        return;
    m_courier->remember();
    Q_EMIT shipmentWanted(m_courier->courier(), waybill);
}

ProgressForm::ProgressForm(QWidget *parent)
    : QWidget(parent)
    , m_place(new QLineEdit(this))
    , m_steps(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::kSpaceXs);
    m_place->setMaxLength(contracts::delivery::kLongestPlace);
    column->addWidget(new widgets::FormField(tr("Where the parcel is (optional)"), m_place, this));
    m_steps->setSpacing(widgets::kSpaceS);
    column->addLayout(m_steps);
}

void ProgressForm::show(DeskStatus status)
{
    setVisible(!stepsAfter(status).isEmpty());
    if (status == m_shown)
        return;
    m_shown = status;
    m_place->clear();
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto steps = stepsAfter(status);
    for (const DeliveryStatus step : steps) {
        auto *button = new Button(inWords(step), ButtonLook::Secondary, this);
        connect(button, &Button::clicked, this,
            [this, step] { Q_EMIT progressWanted(step, m_place->text().simplified()); });
        m_steps->addWidget(button);
    }
    m_steps->addStretch();
}

void ProgressForm::setBusy(bool busy)
{
    setEnabled(!busy);
}

} // namespace seller
