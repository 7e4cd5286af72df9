#pragma once

#include "client/checkout/cart_row.h"
#include "client/widgets/card.h"

namespace checkout {

// The lines of a cart, each in its row; rows stay where they are while their numbers change.
class CartRows : public widgets::Card {
    Q_OBJECT

public:
    explicit CartRows(widgets::CoverShelf &covers, QWidget *parent = nullptr);

    void show(const QList<CartLine> &lines, const LineMarks &marks);
    using QWidget::show;

Q_SIGNALS:
    void bookWanted(const contracts::BookId &book);
    void quantityWanted(const contracts::BookId &book, int quantity);
    void removalWanted(const contracts::BookId &book);

private:
    CartRow *rowOf(const CartLine &line);

    widgets::CoverShelf &m_covers;
    QHash<BookId, CartRow *> m_rows;
};

} // namespace checkout
