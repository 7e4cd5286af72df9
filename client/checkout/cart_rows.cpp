#include "client/checkout/cart_rows.h"

#include "client/widgets/look.h"

#include <QSet>

namespace checkout {

CartRows::CartRows(widgets::CoverShelf &covers, QWidget *parent)
    : Card(parent)
    , m_covers(covers)
{
    column()->setSpacing(widgets::kSpaceL);
}

void CartRows::show(const QList<CartLine> &lines, const LineMarks &marks)
{
    QSet<BookId> shown;
    for (int place = 0; place < lines.size(); ++place) {
        const CartLine &line = lines.at(place);
        const BookId book = line.book.bookId;
        CartRow *row = rowOf(line);
        if (column()->indexOf(row) != place)
            column()->insertWidget(place, row);
        row->show(line, marks.contains(book) ? std::optional(marks.value(book)) : std::nullopt);
        shown.insert(book);
    }
    for (const BookId &book : m_rows.keys()) {
        if (!shown.contains(book))
            m_rows.take(book)->deleteLater();
    }
}

CartRow *CartRows::rowOf(const CartLine &line)
{
    CartRow *&row = m_rows[line.book.bookId];
    if (row)
        return row;
    row = new CartRow(line.book, m_covers, this);
    connect(row, &CartRow::bookWanted, this, &CartRows::bookWanted);
    connect(row, &CartRow::quantityWanted, this, &CartRows::quantityWanted);
    connect(row, &CartRow::removalWanted, this, &CartRows::removalWanted);
    return row;
}

} // namespace checkout
