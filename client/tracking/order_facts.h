#pragma once

#include "client/widgets/card.h"
#include "common/contracts/order_view/order_document.h"

namespace widgets {
class Label;
class Pill;
} // namespace widgets

namespace tracking {

// Where an order goes.
class AddressCard : public widgets::Card {
    Q_OBJECT

public:
    explicit AddressCard(QWidget *parent);

    void show(const contracts::order_view::OrderDocument &order);

private:
    widgets::Label *m_text;
};

// How it was paid, and what came back.
class PaymentCard : public widgets::Card {
    Q_OBJECT

public:
    explicit PaymentCard(QWidget *parent);

    void show(const contracts::order_view::OrderDocument &order);

private:
    widgets::Pill *m_status;
    widgets::Label *m_text;
};

// "김서연 · 010-…", the postal code and the lines of the address, one below the other.
[[nodiscard]] QStringList linesOf(const contracts::order_view::ViewedAddress &address);
// "Credit card", "Paid on …", "Refunded on …", or why it was declined.
[[nodiscard]] QStringList linesOf(const contracts::order_view::ViewedPayment &payment);

} // namespace tracking
