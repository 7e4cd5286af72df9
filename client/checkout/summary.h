#pragma once

#include "client/checkout/cart.h"
#include "client/widgets/card.h"

namespace widgets {
class Button;
class Label;
} // namespace widgets

namespace checkout {

// What the chosen books come to, and the one button to go on.
class Summary : public widgets::Card {
    Q_OBJECT

public:
    explicit Summary(QWidget *parent = nullptr);

    void show(const QList<CartLine> &lines);
    using QWidget::show;
    void setAction(const QString &text);
    void setNote(const QString &text);
    void setEnabledToGoOn(bool enabled);
    void setBusy(bool busy);
    [[nodiscard]] core::Money total() const { return m_sum; }

Q_SIGNALS:
    void goOnWanted();

private:
    core::Money m_sum;
    widgets::Label *m_count;
    widgets::Label *m_books;
    widgets::Label *m_total;
    widgets::Button *m_goOn;
    widgets::Label *m_note;
};

} // namespace checkout
