#include "client/tracking/order_list_model.h"

#include "client/tracking/order_story.h"
#include "client/widgets/shown.h"

#include <QTimer>

#include <algorithm>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kFreshFor = 2s;

QString titleOf(const OrderDocument &order)
{
    const QString books = booksOf(order.lines);
    return books.isEmpty() ? OrderListModel::tr("Order") : books;
}

QString totalOf(const OrderDocument &order)
{
    return order.total ? widgets::shown(*order.total) : QString();
}

QString orderedAtOf(const OrderDocument &order)
{
    return order.orderedAt ? widgets::shownMoment(*order.orderedAt) : QString();
}

QVariantList progressOfParcels(const OrderDocument &order)
{
    QVariantList progress;
    for (const ViewedDelivery &delivery : order.deliveries)
        progress.append(progressOf(delivery));
    return progress;
}

// What a screen reader says of the row.
QString spoken(const OrderDocument &order)
{
    return QStringList{titleOf(order), orderedAtOf(order), totalOf(order), lookOf(order.status).words()}.join(u", "_s);
}

bool isNewer(const OrderDocument &order, const OrderId &than)
{
    return than < order.orderId;
}

} // namespace

int OrderListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_orders.size());
}

QVariant OrderListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OrderDocument &order = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(order);
    case Qt::AccessibleTextRole:
        return spoken(order);
    case OrderedAtRole:
        return orderedAtOf(order);
    case TotalRole:
        return totalOf(order);
    case StatusRole:
        return int(order.status);
    case ProgressRole:
        return progressOfParcels(order);
    case FirstTitleRole:
        return order.lines.isEmpty() ? QString() : order.lines.first().title;
    case FreshRole:
        return m_fresh.contains(order.orderId);
    default:
        return {};
    }
}

bool OrderListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_thereAreMore && !m_fetching;
}

void OrderListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    Q_EMIT moreWanted();
}

const OrderDocument *OrderListModel::find(const OrderId &order) const
{
    const int row = placeOf(order);
    return isAt(row, order) ? &m_orders.at(row) : nullptr;
}

QModelIndex OrderListModel::indexOf(const OrderId &order) const
{
    const int row = placeOf(order);
    return isAt(row, order) ? index(row) : QModelIndex();
}

std::optional<OrderId> OrderListModel::newest() const
{
    return m_orders.isEmpty() ? std::nullopt : std::optional(m_orders.first().orderId);
}

std::optional<OrderId> OrderListModel::oldest() const
{
    return m_orders.isEmpty() ? std::nullopt : std::optional(m_orders.last().orderId);
}

void OrderListModel::clear()
{
    beginResetModel();
    m_orders.clear();
    m_fresh.clear();
    m_thereAreMore = false;
    m_fetching = false;
    endResetModel();
}

void OrderListModel::removeGone(const QList<OrderDocument> &orders, bool thereAreMore)
{
    const auto stays = [&](const OrderDocument &known) {
        if (thereAreMore && (orders.isEmpty() || known.orderId < orders.last().orderId))
            return true; // older than what was read
        return std::any_of(
            orders.cbegin(), orders.cend(), [&](const OrderDocument &order) { return order.orderId == known.orderId; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (stays(at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_orders.removeAt(row);
        endRemoveRows();
    }
}

void OrderListModel::showNewest(const QList<OrderDocument> &orders, bool thereAreMore)
{
    const bool readFurther = thereAreMore && oldest() && !orders.isEmpty() && *oldest() < orders.last().orderId;
    removeGone(orders, thereAreMore);
    if (m_orders.isEmpty())
        append(orders, thereAreMore);
    for (const OrderDocument &order : orders)
        put(order);
    if (!readFurther)
        m_thereAreMore = thereAreMore;
}

void OrderListModel::append(const QList<OrderDocument> &orders, bool thereAreMore)
{
    m_thereAreMore = thereAreMore;
    m_fetching = false;
    QList<OrderDocument> further;
    for (const OrderDocument &order : orders) {
        if (m_orders.isEmpty() || order.orderId < m_orders.last().orderId)
            further.append(order);
        else
            put(order);
    }
    if (further.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(further.size()) - 1);
    m_orders.append(further);
    endInsertRows();
}

void OrderListModel::put(const OrderDocument &order)
{
    const int row = placeOf(order.orderId);
    if (!isAt(row, order.orderId)) {
        beginInsertRows({}, row, row);
        m_orders.insert(row, order);
        endInsertRows();
    } else if (m_orders.at(row) != order) {
        m_orders[row] = order;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void OrderListModel::markFresh(const OrderId &order)
{
    const auto show = [this, order] {
        if (const QModelIndex row = indexOf(order); row.isValid())
            Q_EMIT dataChanged(row, row, {FreshRole});
    };
    m_fresh.insert(order);
    show();
    QTimer::singleShot(kFreshFor, this, [this, order, show] {
        m_fresh.remove(order);
        show();
    });
}

void OrderListModel::letFetchAgain()
{
    m_fetching = false;
}

int OrderListModel::placeOf(const OrderId &order) const
{
    return int(std::lower_bound(m_orders.cbegin(), m_orders.cend(), order, isNewer) - m_orders.cbegin());
}

bool OrderListModel::isAt(int row, const OrderId &order) const
{
    return row < rowCount() && m_orders.at(row).orderId == order;
}

} // namespace tracking
