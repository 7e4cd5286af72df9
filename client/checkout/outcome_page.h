#pragma once

#include "common/contracts/ordering/order_answer.h"
#include "common/core/error.h"

#include <QWidget>

class QFormLayout;
class QPushButton;

namespace widgets {
class Banner;
class BusyRing;
class Button;
class Label;
} // namespace widgets

namespace checkout {

// What became of the order, and what happens next.
class OutcomePage : public QWidget {
    Q_OBJECT

public:
    using OrderAnswer = contracts::ordering::OrderAnswer;

    explicit OutcomePage(QWidget *parent = nullptr);

    void showPlacing();
    void showUnsure();
    void showPlaced(const OrderAnswer &answer);
    void showPayLater(const OrderAnswer &answer);
    void showPaying(); // the waiting order, now
    void showPayingFailed(const core::Error &error); // it still waits
    void showEnded(const contracts::OrderId &order); // it waited too long, or was cancelled
    void showLostTrack(const QDateTime &begunAt);

Q_SIGNALS:
    void orderWanted(const contracts::OrderId &order);
    void payNowWanted();
    void askAgainWanted();
    void booksWanted();
    void cartWanted();

private:
    using Wish = void (OutcomePage::*)();

    void build();
    void say(const QString &iconName, const QString &title, const QString &text);
    void offer(const QString &first, Wish firstWish, const QString &second, Wish secondWish);
    void addFact(const QString &name, const QString &value);
    void showFacts(const OrderAnswer &answer);
    void askForOrder();

    contracts::OrderId m_order;
    widgets::BusyRing *m_ring;
    QPushButton *m_icon;
    widgets::Label *m_title;
    widgets::Label *m_text;
    widgets::Banner *m_banner;
    QWidget *m_factsPlace;
    QFormLayout *m_facts;
    widgets::Button *m_first;
    widgets::Button *m_second;
    Wish m_firstWish = nullptr;
    Wish m_secondWish = nullptr;
};

} // namespace checkout
