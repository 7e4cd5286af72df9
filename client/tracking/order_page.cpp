#include "client/tracking/order_page.h"

#include "client/tracking/cancellation.h"
#include "client/tracking/order_facts.h"
#include "client/tracking/order_head.h"
#include "client/tracking/order_lines.h"
#include "client/tracking/payment_due.h"
#include "client/tracking/receipt.h"
#include "client/tracking/timeline_view.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/error_text.h"
#include "client/widgets/label.h"
#include "client/widgets/question.h"
#include "client/widgets/skeleton.h"
#include "client/widgets/toast.h"

#include <QFileDialog>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using contracts::order_view::OrderDocument;
using contracts::order_view::OrderStatus;
using widgets::Button;
using widgets::ButtonLook;
using widgets::Card;
using widgets::kSpaceL;
using widgets::kSpaceS;
using widgets::kSpaceXl;
using widgets::Label;
using widgets::Type;

namespace {

constexpr int kTwoColumns = 860; // from this width on the timeline stands beside the rest

enum Face { kWaitingFace, kOrderFace, kFailureFace };

} // namespace

OrderPage::OrderPage(QWidget *parent)
    : QWidget(parent)
    , m_faces(new QStackedLayout(this))
    , m_scroll(new QScrollArea(this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content());
    m_faces->addWidget(belowTheWayBack(new widgets::Skeleton(8, this)));
    m_faces->addWidget(m_scroll);
    m_failure = new widgets::EmptyState(u"error"_s, QString(), QString(), this);
    m_failure->setAction(tr("Try again"));
    m_faces->addWidget(belowTheWayBack(m_failure));
    listen();
}

// Where no order is shown there is a way back as well.
QWidget *OrderPage::belowTheWayBack(QWidget *face)
{
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(kSpaceXl, kSpaceXl, kSpaceXl, kSpaceXl);
    column->setSpacing(kSpaceL);
    auto *back = wayBack(whole);
    connect(back, &Button::clicked, this, &OrderPage::backWanted);
    m_waysBack.append(back);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addWidget(face, 1);
    return whole;
}

QWidget *OrderPage::content()
{
    auto *content = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(kSpaceXl, kSpaceXl, kSpaceXl, kSpaceXl);
    column->setSpacing(kSpaceL);
    m_head = new OrderHead(content);
    m_banner = new widgets::Banner(content);
    m_due = new PaymentDue(content);
    column->addWidget(m_head);
    column->addWidget(m_banner);
    column->addWidget(m_due);
    column->addLayout(actions());
    column->addLayout(columns());
    column->addStretch();
    return content;
}

QBoxLayout *OrderPage::columns()
{
    m_columns = new QBoxLayout(QBoxLayout::TopToBottom);
    m_columns->setSpacing(kSpaceL);
    auto *story = new Card(this);
    m_timeline = new TimelineView(story);
    story->column()->addWidget(m_timeline);
    story->column()->addStretch();
    m_lines = new OrderLines(this);
    m_address = new AddressCard(this);
    m_payment = new PaymentCard(this);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(kSpaceL);
    facts->addWidget(m_address, 1);
    facts->addWidget(m_payment, 1);
    auto *rest = new QVBoxLayout;
    rest->setSpacing(kSpaceL);
    rest->addWidget(m_lines);
    rest->addLayout(facts);
    rest->addStretch(1);
    m_columns->addWidget(story, 1);
    m_columns->addLayout(rest, 1);
    return m_columns;
}

QBoxLayout *OrderPage::actions()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kSpaceS);
    m_save = new Button(u"pdf"_s, tr("Receipt as PDF"), ButtonLook::Secondary, this);
    m_print = new Button(u"print"_s, tr("Print"), ButtonLook::Secondary, this);
    m_cancel = new Button(tr("Cancel order"), ButtonLook::Danger, this);
    row->addWidget(m_save);
    row->addWidget(m_print);
    row->addStretch();
    row->addWidget(m_cancel);
    return row;
}

void OrderPage::listen()
{
    connect(m_head, &OrderHead::backWanted, this, &OrderPage::backWanted);
    connect(m_lines, &OrderLines::bookWanted, this, &OrderPage::bookWanted);
    connect(m_due, &PaymentDue::paymentWanted, this, &OrderPage::paymentWanted);
    connect(m_due, &PaymentDue::timeIsOver, this, &OrderPage::readingWanted);
    connect(m_banner, &widgets::Banner::actionWanted, this, &OrderPage::readingWanted);
    connect(m_failure, &widgets::EmptyState::actionWanted, this, &OrderPage::readingWanted);
    connect(m_cancel, &Button::clicked, this, &OrderPage::askBeforeCancelling);
    connect(m_save, &Button::clicked, this, &OrderPage::askWhereTo);
    connect(m_print, &Button::clicked, this, &OrderPage::receiptPrintWanted);
}

void OrderPage::showWaiting()
{
    m_order.reset();
    m_banner->fallSilent();
    m_faces->setCurrentIndex(kWaitingFace);
}

void OrderPage::show(const OrderDocument &order)
{
    const bool isOther = shown() != order.orderId;
    // Good news is told once, not while the order goes on.
    const bool isOldNews = m_said == widgets::Tone::Positive && m_order && m_order->status != order.status;
    if (m_mayRetry || isOldNews || isOther)
        fallSilent();
    m_order = order;
    m_head->show(order);
    m_timeline->show(order);
    m_lines->show(order);
    m_address->show(order);
    m_payment->show(order);
    const bool isDue = order.status == OrderStatus::AwaitingPayment;
    m_due->setVisible(isDue);
    m_due->waitUntil(isDue ? order.deadline : std::nullopt);
    m_cancel->setVisible(canBeCancelled(order));
    m_save->setVisible(hasReceipt(order));
    m_print->setVisible(hasReceipt(order));
    m_faces->setCurrentIndex(kOrderFace);
    if (isOther)
        m_scroll->verticalScrollBar()->setValue(0);
}

void OrderPage::showError(const core::Error &error)
{
    const QString words = widgets::inWords(error);
    m_mayRetry = true;
    m_banner->say(widgets::Tone::Negative, words, tr("Try again"));
    m_failure->say(u"error"_s, tr("This order cannot be shown now"), words);
    m_faces->setCurrentIndex(m_order ? kOrderFace : kFailureFace);
}

void OrderPage::say(widgets::Tone tone, const QString &text)
{
    m_mayRetry = false;
    m_said = tone;
    m_banner->say(tone, text);
}

void OrderPage::fallSilent()
{
    m_mayRetry = false;
    m_said.reset();
    m_banner->fallSilent();
}

void OrderPage::tellSaved()
{
    widgets::toast(this, tr("Receipt saved"));
}

void OrderPage::tellNotSaved()
{
    say(widgets::Tone::Negative, tr("The receipt could not be saved there. Please choose another place."));
}

void OrderPage::setBusy(Busy busy)
{
    m_due->setBusy(busy == Busy::Paying);
    m_cancel->setBusy(busy == Busy::Cancelling);
}

void OrderPage::setBackVisible(bool visible)
{
    m_head->setBackVisible(visible);
    for (Button *back : std::as_const(m_waysBack))
        back->setVisible(visible);
}

std::optional<contracts::OrderId> OrderPage::shown() const
{
    return m_order ? std::optional(m_order->orderId) : std::nullopt;
}

void OrderPage::askBeforeCancelling()
{
    widgets::ask(this, cancellationQuestion(*m_order), [this] { Q_EMIT cancellationWanted(); });
}

void OrderPage::askWhereTo()
{
    auto *dialog = new QFileDialog(this, tr("Save receipt"), QString(), tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(receiptFileName(*m_order));
    connect(dialog, &QFileDialog::fileSelected, this, &OrderPage::receiptFileWanted);
    dialog->open();
}

void OrderPage::resizeEvent(QResizeEvent *event)
{
    m_columns->setDirection(width() < kTwoColumns ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

} // namespace tracking
