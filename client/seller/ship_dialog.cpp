#include "client/seller/ship_dialog.h"

#include "client/seller/courier_choice.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/form_field.h"
#include "client/widgets/label.h"
#include "common/contracts/store/shipment_requested.h"

#include <QGridLayout>
#include <QScrollArea>

namespace seller {

using widgets::Button;
using widgets::ButtonLook;
using widgets::Label;
using widgets::Type;

namespace {

constexpr QSize kSize(680, 520);

} // namespace

ShipDialog::ShipDialog(const Orders &orders, QWidget *parent)
    : QDialog(parent)
    , m_orders(orders)
    , m_banner(new widgets::Banner(this))
    , m_courier(new CourierChoice(this))
    , m_ship(new Button(tr("Ship %n order(s)", nullptr, int(orders.size())), ButtonLook::Primary, this))
{
    setWindowTitle(tr("Confirm and ship"));
    resize(kSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl);
    column->setSpacing(widgets::kSpaceM);
    column->addWidget(new Label(tr("A waybill for each order"), Type::Title, this));
    auto *hint = new Label(
        tr("Scan one waybill after the other. Scanning the number of an order jumps to it."), Type::Body, this);
    hint->setMuted();
    column->addWidget(hint);
    column->addWidget(new widgets::FormField(tr("Courier"), m_courier, this));
    column->addWidget(m_banner);
    column->addWidget(buildRows(), 1);
    buildAnswers(column);
    check();
    focus(0);
}

QWidget *ShipDialog::buildRows()
{
    auto *rows = new QWidget(this);
    auto *grid = new QGridLayout(rows);
    grid->setSpacing(widgets::kSpaceS);
    for (int i = 0; i < m_orders.size(); ++i) {
        const auto &order = m_orders.at(i);
        auto *waybill = new QLineEdit(rows);
        waybill->setMaxLength(contracts::store::kLongestWaybill);
        waybill->setAccessibleName(tr("Waybill of order %1").arg(shortNumber(order.orderId)));
        auto *number = new Label(shortNumber(order.orderId), Type::Body, rows);
        number->setMuted();
        grid->addWidget(number, i, 0);
        grid->addWidget(new Label(order.address.recipient, Type::Strong, rows), i, 1);
        grid->addWidget(waybill, i, 2);
        connect(waybill, &QLineEdit::returnPressed, this, [this, i] { goOnFrom(i); });
        connect(waybill, &QLineEdit::textChanged, this, &ShipDialog::check);
        m_waybills.append(waybill);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 2);
    grid->setRowStretch(int(m_orders.size()), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(rows);
    return scroll;
}

void ShipDialog::buildAnswers(QVBoxLayout *column)
{
    auto *cancel = new Button(tr("Cancel"), ButtonLook::Secondary, this);
    auto *answers = new QHBoxLayout;
    answers->addStretch();
    answers->addWidget(cancel);
    answers->addWidget(m_ship);
    column->addLayout(answers);
    // Enter belongs to the waybills: no button takes it unless it has the focus.
    m_ship->setAutoDefault(false);
    cancel->setAutoDefault(false);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_ship, &Button::clicked, this, &ShipDialog::ship);
}

// What was scanned may be the number of an order instead: then its waybill is next.
void ShipDialog::goOnFrom(int row)
{
    const QString scanned = m_waybills.at(row)->text();
    for (int i = 0; i < m_orders.size(); ++i) {
        if (isNumberOf(m_orders.at(i).orderId, scanned)) {
            m_waybills.at(row)->clear();
            focus(i);
            return;
        }
    }
    for (int step = 1; step < m_waybills.size(); ++step) {
        const int next = int((row + step) % m_waybills.size());
        if (m_waybills.at(next)->text().trimmed().isEmpty()) {
            focus(next);
            return;
        }
    }
    m_ship->setFocus();
}

void ShipDialog::focus(int row)
{
    m_waybills.at(row)->setFocus();
    m_waybills.at(row)->selectAll();
}

void ShipDialog::check()
{
    QSet<QString> given;
    QString twice;
    for (const QLineEdit *waybill : std::as_const(m_waybills)) {
        const QString number = waybill->text().simplified();
        if (!number.isEmpty() && given.contains(number))
            twice = number;
        if (!number.isEmpty())
            given.insert(number);
    }
    if (twice.isEmpty())
        m_banner->fallSilent();
    else
        m_banner->say(widgets::Tone::Warning, tr("The waybill %1 stands there twice.").arg(twice));
    m_ship->setEnabled(!given.isEmpty() && twice.isEmpty());
    m_ship->setText(tr("Ship %n order(s)", nullptr, int(given.size())));
}

// Those without a waybill stay on the desk.
void ShipDialog::ship()
{
    m_courier->remember();
    for (int i = 0; i < m_orders.size(); ++i) {
        const QString waybill = m_waybills.at(i)->text().simplified();
        if (!waybill.isEmpty())
            Q_EMIT shipmentWanted(m_orders.at(i).orderId, m_courier->courier(), waybill);
    }
    accept();
}

} // namespace seller
