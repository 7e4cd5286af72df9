#include "client/tracking/orders_page.h"

#include "client/widgets/empty_state.h"
#include "client/widgets/look.h"
#include "client/widgets/page_header.h"

#include <QKeyEvent>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using widgets::kSpaceL;
using widgets::kSpaceXl;

namespace {

constexpr int kNarrow = 900; // below it list and order take turns
constexpr int kListWidth = 380;

} // namespace

OrdersPage::OrdersPage(OrderListModel &orders, QWidget *parent)
    : QWidget(parent)
    , m_left(new QWidget(this))
    , m_list(new OrderListPanel(orders, m_left))
    , m_order(new OrderPage(this))
    , m_nothing(
          new widgets::EmptyState(u"package"_s, tr("No order chosen"), tr("Choose an order to see where it is."), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    row->addWidget(m_left);
    row->addWidget(m_order, 1);
    row->addWidget(m_nothing, 1);
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(kSpaceXl, kSpaceXl, 0, kSpaceXl);
    left->setSpacing(kSpaceL);
    left->addWidget(new widgets::PageHeader(tr("My orders"), m_left));
    left->addWidget(m_list, 1);
    connect(m_order, &OrderPage::backWanted, this, &OrdersPage::closed);
    connect(m_list, &OrderListPanel::emptinessChanged, this, &OrdersPage::arrange);
    arrange();
}

QSize OrdersPage::minimumSizeHint() const
{
    return {kListWidth + 2 * kSpaceXl, kListWidth};
}

void OrdersPage::open(const OrderId &order)
{
    m_isOpen = true;
    m_list->select(order);
    arrange();
}

void OrdersPage::close()
{
    m_isOpen = false;
    m_list->select(std::nullopt);
    arrange();
}

void OrdersPage::arrange()
{
    m_isNarrow = width() < kNarrow || m_list->hasNone();
    m_left->setVisible(!m_isNarrow || !m_isOpen);
    m_left->setMinimumWidth(m_isNarrow ? 0 : kListWidth);
    m_left->setMaximumWidth(m_isNarrow ? QWIDGETSIZE_MAX : kListWidth);
    m_left->layout()->setContentsMargins(kSpaceXl, kSpaceXl, m_isNarrow ? kSpaceXl : 0, kSpaceXl);
    m_order->setVisible(m_isOpen);
    m_order->setBackVisible(m_isNarrow);
    m_nothing->setVisible(!m_isNarrow && !m_isOpen);
}

void OrdersPage::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void OrdersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isOpen)
        return Q_EMIT closed();
    QWidget::keyPressEvent(event);
}

} // namespace tracking
