#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QListView;

namespace tracking {

// Whoever reads further down in a list goes on reading there when something new comes in above.
class KeptPlace : public QObject {
    Q_OBJECT

public:
    explicit KeptPlace(QListView *view);

private:
    void note(const QModelIndex &parent, int first);
    void comeBack();

    QListView *m_view;
    QPersistentModelIndex m_row;
    int m_top = 0; // of that row
};

} // namespace tracking
