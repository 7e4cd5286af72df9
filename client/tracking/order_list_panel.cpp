#include "client/tracking/order_list_panel.h"

#include "client/tracking/kept_place.h"
#include "client/tracking/order_row.h"
#include "client/tracking/status_look.h"
#include "client/widgets/banner.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/error_text.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/skeleton.h"

#include <QComboBox>
#include <QListView>
#include <QScopedValueRollback>
#include <QStackedLayout>

#include <numeric>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using contracts::order_view::StatusCounts;
using widgets::kSpaceM;

namespace {

constexpr int kEmptyWidth = 300;

enum Face { kWaitingFace, kListFace, kEmptyFace };

QString withCount(const QString &name, qint64 count)
{
    return u"%1 (%2)"_s.arg(name, QLocale().toString(count));
}

} // namespace

OrderListPanel::OrderListPanel(OrderListModel &orders, QWidget *parent)
    : QWidget(parent)
    , m_orders(orders)
    , m_choice(new QComboBox(this))
    , m_banner(new widgets::Banner(this))
    , m_faces(new QStackedLayout)
    , m_view(new QListView(this))
    , m_empty(new widgets::EmptyState(u"orders"_s, QString(), QString(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpaceM);
    column->addWidget(m_choice);
    column->addWidget(m_banner);
    column->addLayout(m_faces, 1);
    m_choice->setAccessibleName(tr("Which orders"));
    m_faces->addWidget(new widgets::Skeleton(10, this));
    m_faces->addWidget(listFace());
    m_faces->addWidget(m_empty);
    m_empty->setTextWidth(kEmptyWidth);
    showCounts({});
    listen();
}

QWidget *OrderListPanel::listFace()
{
    m_view->setModel(&m_orders);
    m_view->setItemDelegate(new OrderRow(m_view));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setAccessibleName(tr("Orders"));
    new KeptPlace(m_view);
    return m_view;
}

void OrderListPanel::listen()
{
    connect(m_choice, &QComboBox::activated, this, &OrderListPanel::wantStatus);
    connect(m_banner, &widgets::Banner::actionWanted, this, &OrderListPanel::readingWanted);
    connect(m_view, &QListView::clicked, this, &OrderListPanel::wantOrder);
    connect(m_view, &QListView::activated, this, &OrderListPanel::wantOrder);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (m_view->hasFocus())
            wantOrder(current); // the arrow keys leaf through the orders
    });
    connect(m_empty, &widgets::EmptyState::actionWanted, this, [this] {
        if (!status())
            return Q_EMIT booksWanted();
        m_choice->setCurrentIndex(0);
        wantStatus();
    });
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_orders, changed, this, &OrderListPanel::showEmptiness);
}

void OrderListPanel::showWaiting()
{
    m_isWaiting = true;
    m_banner->fallSilent();
    showEmptiness();
}

void OrderListPanel::showOrders()
{
    m_isWaiting = false;
    m_banner->fallSilent();
    showEmptiness();
}

void OrderListPanel::showError(const core::Error &error)
{
    m_isWaiting = false;
    m_banner->say(widgets::Tone::Negative, widgets::inWords(error), tr("Try again"));
    m_faces->setCurrentIndex(kListFace);
}

void OrderListPanel::showEmptiness()
{
    const bool isEmpty = m_orders.rowCount() == 0;
    m_faces->setCurrentIndex(!isEmpty ? kListFace : m_isWaiting ? kWaitingFace : kEmptyFace);
    if (status()) {
        m_empty->say(u"orders"_s, tr("No such order"), tr("No order has this status now."));
        m_empty->setAction(tr("Show all orders"));
    } else {
        m_empty->say(u"orders"_s, tr("No orders yet"), tr("What you order stands here, with its way to your door."));
        m_empty->setAction(tr("Look at the books"));
    }
    m_choice->setVisible(!hasNone());
    Q_EMIT emptinessChanged();
}

bool OrderListPanel::hasNone() const
{
    return m_faces->currentIndex() == kEmptyFace && !status();
}

void OrderListPanel::showCounts(const StatusCounts &counts)
{
    const auto chosen = status();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    const qint64 all = std::accumulate(counts.cbegin(), counts.cend(), qint64(0));
    m_choice->addItem(counts.isEmpty() ? tr("All orders") : withCount(tr("All orders"), all));
    for (const auto &[status, look] : kOrderLooks) {
        if (counts.value(status) == 0 && chosen != status)
            continue;
        m_choice->addItem(
            widgets::icon(look.icon, look.tone), withCount(look.words(), counts.value(status)), int(status));
        if (chosen == status)
            m_choice->setCurrentIndex(m_choice->count() - 1);
    }
}

std::optional<OrderStatus> OrderListPanel::status() const
{
    const QVariant chosen = m_choice->currentData();
    return chosen.isValid() ? std::optional(OrderStatus(chosen.toInt())) : std::nullopt;
}

void OrderListPanel::wantStatus()
{
    Q_EMIT statusWanted(status());
}

void OrderListPanel::wantOrder(const QModelIndex &index)
{
    if (index.isValid() && !m_isSelecting)
        Q_EMIT orderWanted(m_orders.at(index.row()).orderId);
}

void OrderListPanel::select(const std::optional<OrderId> &order)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    const QModelIndex row = order ? m_orders.indexOf(*order) : QModelIndex();
    if (!row.isValid())
        return m_view->clearSelection();
    if (m_view->currentIndex() == row && m_view->selectionModel()->isSelected(row))
        return;
    m_view->setCurrentIndex(row);
    m_view->scrollTo(row);
}

} // namespace tracking
