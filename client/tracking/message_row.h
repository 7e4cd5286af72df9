#pragma once

#include <QHash>
#include <QStyledItemDelegate>

namespace tracking {

// Paints a message: what it is about, what it says, when; below the name of its day where a day begins.
class MessageRow : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int textLines(const QModelIndex &index, int width) const;

    mutable QHash<qint64, int> m_widths; // of texts by the message's number; measuring them at every layout takes long
};

} // namespace tracking
