#pragma once

#include "client/storefront/book_painting.h"

#include <QStyledItemDelegate>

namespace storefront {

// A book in the list: a small cover, title and author, publisher and year, what is left, and the price at the right.
class BookRow : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit BookRow(widgets::CoverShelf &covers, QObject *parent = nullptr);

    [[nodiscard]] static int height();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBook(QPainter &painter, const QRect &row, const contracts::storefront::ShownBook &book) const;
    void paintFigures(QPainter &painter, const QRect &place, const contracts::storefront::ShownBook &book) const;
    static void paintPlace(QPainter &painter, const QRect &row);

    mutable BookPainting m_painting; // keeps what it has fitted
};

} // namespace storefront
