#pragma once

#include "client/widgets/card.h"
#include "common/contracts/order_view/order_document.h"

class QGridLayout;

namespace widgets {
class Label;
}

namespace tracking {

// The books of an order with what each costs, and the total below. A title leads to its book.
class OrderLines : public widgets::Card {
    Q_OBJECT

public:
    explicit OrderLines(QWidget *parent);

    void show(const contracts::order_view::OrderDocument &order);

Q_SIGNALS:
    void bookWanted(const contracts::BookId &book);

private:
    void showLines(const QList<contracts::order_view::ViewedLine> &lines);
    void addLine(const contracts::order_view::ViewedLine &line, int row);

    QList<contracts::order_view::ViewedLine> m_shown;
    QWidget *m_lines = nullptr;
    QGridLayout *m_grid = nullptr;
    widgets::Label *m_total;
};

} // namespace tracking
