#include "client/tracking/order_facts.h"

#include "client/tracking/fact_words.h"
#include "client/widgets/label.h"
#include "client/widgets/pill.h"
#include "client/widgets/shown.h"

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using contracts::order_view::OrderDocument;
using contracts::order_view::ViewedAddress;
using contracts::order_view::ViewedPayment;
using widgets::Label;
using widgets::Type;

QStringList linesOf(const ViewedAddress &address)
{
    QStringList lines{address.recipient + u" · "_s + address.phone, address.line1, address.line2.value_or(QString()),
        address.postalCode};
    lines.removeAll(QString());
    return lines;
}

QStringList linesOf(const ViewedPayment &payment)
{
    QStringList lines;
    if (payment.method)
        lines.append(methodInWords(*payment.method));
    if (payment.reason)
        lines.append(reasonInWords(*payment.reason));
    if (payment.approvedAt)
        lines.append(PaymentCard::tr("Paid on %1").arg(widgets::shownMoment(*payment.approvedAt)));
    if (payment.refundedAt)
        lines.append(PaymentCard::tr("Refunded on %1").arg(widgets::shownMoment(*payment.refundedAt)));
    lines.removeAll(QString());
    return lines;
}

AddressCard::AddressCard(QWidget *parent)
    : Card(parent)
    , m_text(new Label(Type::Body, this))
{
    column()->addWidget(new Label(tr("Delivery address"), Type::Strong, this));
    column()->addWidget(m_text);
    column()->addStretch();
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void AddressCard::show(const OrderDocument &order)
{
    setVisible(order.address.has_value());
    if (order.address)
        m_text->setText(linesOf(*order.address).join(u'\n'));
}

PaymentCard::PaymentCard(QWidget *parent)
    : Card(parent)
    , m_status(new widgets::Pill(this))
    , m_text(new Label(Type::Body, this))
{
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("Payment"), Type::Strong, this), 1);
    head->addWidget(m_status);
    column()->addLayout(head);
    column()->addWidget(m_text);
    column()->addStretch();
}

void PaymentCard::show(const OrderDocument &order)
{
    setVisible(order.payment.has_value());
    if (!order.payment)
        return;
    const StatusLook *look = lookOfPayment(order.payment->status);
    m_status->setVisible(look);
    if (look)
        m_status->say(look->words(), look->tone);
    m_text->setText(linesOf(*order.payment).join(u'\n'));
}

} // namespace tracking
