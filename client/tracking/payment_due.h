#pragma once

#include "client/widgets/card.h"

#include <QDateTime>
#include <QTimer>

namespace widgets {
class Button;
class Label;
} // namespace widgets

namespace tracking {

// An order that is held until it is paid: how long yet, and the button to pay now.
class PaymentDue : public widgets::Card {
    Q_OBJECT

public:
    explicit PaymentDue(QWidget *parent);

    void waitUntil(const std::optional<QDateTime> &deadline);
    void setBusy(bool busy);

Q_SIGNALS:
    void paymentWanted();
    void timeIsOver(); // once per deadline

private:
    void countDown();

    std::optional<QDateTime> m_deadline;
    QTimer m_tick;
    widgets::Label *m_time;
    widgets::Label *m_text;
    widgets::Button *m_pay;
};

// "1:02:03" or "2:03"; "0:00" when it is over.
[[nodiscard]] QString clockOf(qint64 seconds);

} // namespace tracking
