#pragma once

#include "client/storefront/book_painting.h"

#include <QStyledItemDelegate>

namespace storefront {

// A book in the grid: its cover, and below it title, author and price.
class BookTile : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int kCoverWidth = 132;
    static constexpr int kNarrowest = 168; // of the cell of one book

    explicit BookTile(widgets::CoverShelf &covers, QObject *parent = nullptr);

    [[nodiscard]] static int height(); // of the cell, in the font of the application

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBook(QPainter &painter, const QRect &cover, const contracts::storefront::ShownBook &book) const;
    static void paintPlace(QPainter &painter, const QRect &cover);

    mutable BookPainting m_painting; // keeps what it has fitted
};

} // namespace storefront
