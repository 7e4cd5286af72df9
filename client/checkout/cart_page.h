#pragma once

#include "client/checkout/line_mark.h"
#include "client/widgets/cover_shelf.h"

#include <QWidget>

namespace widgets {
class Banner;
class EmptyState;
class PageHeader;
} // namespace widgets

namespace checkout {

class CartRows;
class Summary;

// What is in the cart, and the way on to ordering it.
class CartPage : public QWidget {
    Q_OBJECT

public:
    explicit CartPage(widgets::CoverShelf &covers, QWidget *parent = nullptr);

    void show(const QList<CartLine> &lines, const LineMarks &marks);
    using QWidget::show;
    void showChecking(bool checking); // prices are being looked at
    void showError(const core::Error &error);

Q_SIGNALS:
    void checkoutWanted();
    void booksWanted();
    void bookWanted(const contracts::BookId &book);
    void quantityWanted(const contracts::BookId &book, int quantity);
    void removalWanted(const contracts::BookId &book);

private:
    void build();

    widgets::PageHeader *m_header;
    widgets::Banner *m_banner;
    CartRows *m_rows;
    Summary *m_summary;
    QWidget *m_full;
    widgets::EmptyState *m_empty;
};

} // namespace checkout
