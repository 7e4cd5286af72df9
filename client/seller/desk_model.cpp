#include "client/seller/desk_model.h"

#include "client/widgets/shown.h"

namespace seller {

using namespace Qt::Literals::StringLiterals;
using contracts::OrderId;

int DeskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

QVariant DeskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Record &order = m_records.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("Order %1, %2, %3").arg(shortNumber(order.orderId), order.address.recipient, inWords(order.status));
    case IdRole:
        return QVariant::fromValue(order.orderId);
    case StatusRole:
        return int(order.status);
    case RecipientRole:
        return order.address.recipient;
    case BooksRole: {
        const QString title = order.lines.isEmpty() ? QString() : order.lines.first().title;
        const int others = int(order.lines.size()) - 1;
        return others > 0 ? tr("%1 and %n more", nullptr, others).arg(title) : title;
    }
    case TotalRole:
        return widgets::shown(order.total);
    case PlacedRole:
        return order.placedAt;
    case TroubleRole:
        return m_troubles.value(order.orderId);
    default:
        return {};
    }
}

void DeskModel::put(const QList<Record> &records)
{
    QList<Record> added;
    for (const Record &record : records) {
        const auto row = m_rows.find(record.orderId);
        if (row != m_rows.end())
            replace(*row, record);
        else
            added.append(record);
    }
    if (!added.isEmpty()) {
        const int first = int(m_records.size());
        beginInsertRows({}, first, first + int(added.size()) - 1);
        for (const Record &record : added) {
            m_rows.insert(record.orderId, int(m_records.size()));
            m_records.append(record);
        }
        endInsertRows();
    }
    Q_EMIT countsChanged();
    for (const Record &record : added)
        Q_EMIT changed(record.orderId);
}

// Answers may overtake each other: an older view of an order never covers a newer one.
void DeskModel::replace(int row, const Record &record)
{
    Record &known = m_records[row];
    const bool older = record.updatedAt < known.updatedAt && record.status < known.status;
    if (record == known || older)
        return;
    if (groupOf(record.status) != DeskGroup::Waiting)
        m_troubles.remove(record.orderId);
    known = record;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed(record.orderId);
}

void DeskModel::setTrouble(const OrderId &order, const QString &words)
{
    const auto row = m_rows.find(order);
    if (row == m_rows.end() || m_troubles.value(order) == words)
        return;
    words.isEmpty() ? void(m_troubles.remove(order)) : void(m_troubles.insert(order, words));
    Q_EMIT dataChanged(index(*row), index(*row));
    Q_EMIT changed(order);
}

const DeskModel::Record *DeskModel::find(const OrderId &order) const
{
    const auto row = m_rows.find(order);
    return row == m_rows.end() ? nullptr : &m_records.at(*row);
}

QString DeskModel::trouble(const OrderId &order) const
{
    return m_troubles.value(order);
}

std::optional<OrderId> DeskModel::scanned(const QString &number) const
{
    std::optional<OrderId> found;
    for (const Record &order : m_records) {
        if (!isNumberOf(order.orderId, number))
            continue;
        if (found)
            return std::nullopt;
        found = order.orderId;
    }
    return found;
}

int DeskModel::count(DeskGroup group) const
{
    return int(std::count_if(
        m_records.begin(), m_records.end(), [&](const Record &order) { return groupOf(order.status) == group; }));
}

DeskFilter::DeskFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    sort(0);
}

void DeskFilter::show(DeskGroup group)
{
    m_group = group;
    invalidate();
}

bool DeskFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex order = sourceModel()->index(row, 0, parent);
    return groupOf(DeskStatus(order.data(DeskModel::StatusRole).toInt())) == m_group;
}

bool DeskFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QDateTime a = left.data(DeskModel::PlacedRole).toDateTime();
    const QDateTime b = right.data(DeskModel::PlacedRole).toDateTime();
    return m_group == DeskGroup::Waiting ? a < b : b < a;
}

} // namespace seller
