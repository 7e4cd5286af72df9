#include "client/tracking/kept_place.h"

#include <QListView>
#include <QScrollBar>

namespace tracking {

KeptPlace::KeptPlace(QListView *view)
    : QObject(view)
    , m_view(view)
{
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &KeptPlace::note);
    connect(model, &QAbstractItemModel::rowsInserted, this, &KeptPlace::comeBack);
}

void KeptPlace::note(const QModelIndex &, int first)
{
    m_row = QPersistentModelIndex();
    if (m_view->verticalScrollBar()->value() == 0)
        return;
    const QModelIndex top = m_view->indexAt(m_view->viewport()->rect().topLeft() + QPoint(1, 1));
    if (!top.isValid() || first > top.row())
        return;
    m_row = top;
    m_top = m_view->visualRect(top).top();
}

void KeptPlace::comeBack()
{
    if (!m_row.isValid())
        return;
    QScrollBar *bar = m_view->verticalScrollBar();
    const int moved = m_view->visualRect(m_row).top() - m_top; // lays the new rows out
    bar->setValue(bar->value() + moved);
}

} // namespace tracking
