#pragma once

#include "client/storefront/fitted_text.h"
#include "client/widgets/cover_shelf.h"
#include "common/contracts/storefront/shown_book.h"

class QPainter;
class QStyleOptionViewItem;

namespace storefront {

// What the grid and the list paint alike.
class BookPainting {
public:
    explicit BookPainting(widgets::CoverShelf &covers);

    // The ground under the mouse, of the chosen book, and the ring of the one with the keyboard.
    void ground(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place) const;
    void cover(QPainter &painter, const contracts::storefront::ShownBook &book, const QRect &place) const;
    // Paints at most `most` lines from the top of `place` and returns where they end.
    int text(QPainter &painter, const QRect &place, const QString &text, int most);
    void failure(QPainter &painter, const QStyleOptionViewItem &option, const QString &text) const;

private:
    widgets::CoverShelf &m_covers;
    FittedText m_fitted;
};

} // namespace storefront
