#include "client/tracking/order_head.h"

#include "client/tracking/order_story.h"
#include "client/widgets/button.h"
#include "client/widgets/label.h"
#include "client/widgets/pill.h"
#include "client/widgets/shown.h"
#include "client/widgets/toast.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using widgets::Button;
using widgets::kSpaceS;
using widgets::kSpaceXs;
using widgets::Label;
using widgets::Type;

QString shortNumber(const contracts::OrderId &order)
{
    return order.toString().right(8).toUpper();
}

Button *wayBack(QWidget *parent)
{
    auto *button = Button::ofIcon(u"back"_s, OrderHead::tr("Back to all orders"), parent);
    button->hide();
    return button;
}

OrderHead::OrderHead(QWidget *parent)
    : QWidget(parent)
    , m_back(wayBack(this))
    , m_title(new Label(Type::Heading, this))
    , m_number(new Label(Type::Caption, this))
    , m_copy(Button::ofIcon(u"copy"_s, tr("Copy order number"), this))
    , m_status(new widgets::Pill(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpaceS);
    row->addWidget(m_back, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    auto *second = new QHBoxLayout;
    second->setSpacing(kSpaceXs);
    second->addWidget(m_number);
    second->addWidget(m_copy);
    second->addStretch();
    words->addLayout(second);
    row->addLayout(words, 1);
    row->addWidget(m_status, 0, Qt::AlignTop);
    m_number->setMuted();
    m_number->setWordWrap(false);
    connect(m_back, &Button::clicked, this, &OrderHead::backWanted);
    connect(m_copy, &Button::clicked, this, &OrderHead::copyNumber);
}

void OrderHead::show(const contracts::order_view::OrderDocument &order)
{
    m_order = order.orderId;
    const QString books = booksOf(order.lines);
    m_title->setText(books.isEmpty() ? tr("Order") : books);
    const QString number = tr("Order %1").arg(shortNumber(m_order));
    m_number->setText(order.orderedAt ? number + u" · "_s + widgets::shownMoment(*order.orderedAt) : number);
    m_number->setToolTip(m_order.toString());
    const StatusLook &look = lookOf(order.status);
    m_status->say(look.words(), look.tone);
}

void OrderHead::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void OrderHead::copyNumber()
{
    QGuiApplication::clipboard()->setText(m_order.toString());
    widgets::toast(this, tr("Order number copied"));
}

} // namespace tracking
