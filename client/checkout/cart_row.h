#pragma once

#include "client/checkout/line_mark.h"
#include "client/widgets/cover_shelf.h"

#include <QWidget>

class QPushButton;
class QSpinBox;

namespace widgets {
class Cover;
class Label;
} // namespace widgets

namespace checkout {

// One line of the cart: the book, how many, what they cost, and what stands against it.
class CartRow : public QWidget {
    Q_OBJECT

public:
    CartRow(const ShownBook &book, widgets::CoverShelf &covers, QWidget *parent = nullptr);

    void show(const CartLine &line, const std::optional<LineMark> &mark);
    using QWidget::show;

Q_SIGNALS:
    void bookWanted(const contracts::BookId &book);
    void quantityWanted(const contracts::BookId &book, int quantity);
    void removalWanted(const contracts::BookId &book);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *buildWords();
    void build();
    void join();
    void showCover();
    void fitTitle();

    CartLine m_line;
    widgets::CoverShelf &m_covers;
    widgets::Cover *m_cover;
    QPushButton *m_title;
    widgets::Label *m_words;
    widgets::Label *m_mark;
    QSpinBox *m_quantity;
    widgets::Label *m_total;
    QPushButton *m_remove;
};

} // namespace checkout
