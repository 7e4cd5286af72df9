#include "client/seller/desk_queue.h"

#include "client/seller/desk_model.h"
#include "client/seller/desk_row.h"

#include <QKeyEvent>

namespace seller {

DeskQueue::DeskQueue(QAbstractItemModel *orders, QWidget *parent)
    : QListView(parent)
{
    setModel(orders);
    setItemDelegate(new DeskRow(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setAccessibleName(tr("Orders"));
}

QList<contracts::OrderId> DeskQueue::selectedOrders() const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QList<contracts::OrderId> orders;
    for (const QModelIndex &row : std::as_const(rows))
        orders.append(row.data(DeskModel::IdRole).value<contracts::OrderId>());
    return orders;
}

void DeskQueue::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (plain && !event->text().isEmpty() && event->text().at(0).isLetterOrNumber())
        Q_EMIT numberBegun(event->text());
    else
        QListView::keyPressEvent(event);
}

} // namespace seller
