#pragma once

#include "common/contracts/order_view/order_document.h"

#include <QWidget>

namespace widgets {
class Button;
class Label;
class Pill;
} // namespace widgets

namespace tracking {

// Which order it is: its number in short, its day, its status; the whole number can be copied.
class OrderHead : public QWidget {
    Q_OBJECT

public:
    explicit OrderHead(QWidget *parent);

    void show(const contracts::order_view::OrderDocument &order);
    void setBackVisible(bool visible);

Q_SIGNALS:
    void backWanted();

private:
    void copyNumber();

    contracts::OrderId m_order;
    widgets::Button *m_back;
    widgets::Label *m_title;
    widgets::Label *m_number;
    widgets::Button *m_copy;
    widgets::Pill *m_status;
};

// Back to the list, where list and order take turns; hidden at first.
[[nodiscard]] widgets::Button *wayBack(QWidget *parent);

// The last eight characters of its id, which is what people read to each other.
[[nodiscard]] QString shortNumber(const contracts::OrderId &order);

} // namespace tracking
