#pragma once

#include "client/widgets/colours.h"
#include "common/contracts/order_view/order_document.h"
#include "common/core/error.h"

#include <QWidget>

class QScrollArea;
class QStackedLayout;

namespace widgets {
class Banner;
class Button;
class Card;
class EmptyState;
} // namespace widgets

namespace tracking {

class AddressCard;
class OrderHead;
class OrderLines;
class PaymentCard;
class PaymentDue;
class TimelineView;

// Everything about one order: where it is, what it holds, and what its buyer can do with it.
class OrderPage : public QWidget {
    Q_OBJECT

public:
    explicit OrderPage(QWidget *parent);

    enum class Busy { No, Paying, Cancelling };

    void showWaiting(); // until the order is read
    void show(const contracts::order_view::OrderDocument &order);
    void showError(const core::Error &error); // over what is shown, or instead of it
    void say(widgets::Tone tone, const QString &text); // what came of something the buyer did
    void fallSilent();
    void tellSaved(); // the receipt
    void tellNotSaved();
    void setBusy(Busy busy);
    void setBackVisible(bool visible);
    [[nodiscard]] std::optional<contracts::OrderId> shown() const;

Q_SIGNALS:
    void backWanted();
    void bookWanted(const contracts::BookId &book);
    void paymentWanted();
    void cancellationWanted(); // the buyer has been asked and has seen the refund
    void receiptFileWanted(const QString &path);
    void receiptPrintWanted();
    void readingWanted(); // once more

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *belowTheWayBack(QWidget *face);
    QWidget *content();
    QBoxLayout *actions();
    QBoxLayout *columns();
    void listen();
    void askBeforeCancelling();
    void askWhereTo();

    std::optional<contracts::order_view::OrderDocument> m_order;
    bool m_mayRetry = false; // what the banner offers
    std::optional<widgets::Tone> m_said;
    QStackedLayout *m_faces = nullptr;
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_columns = nullptr;
    QList<widgets::Button *> m_waysBack;
    widgets::EmptyState *m_failure = nullptr;
    OrderHead *m_head = nullptr;
    widgets::Banner *m_banner = nullptr;
    PaymentDue *m_due = nullptr;
    TimelineView *m_timeline = nullptr;
    OrderLines *m_lines = nullptr;
    AddressCard *m_address = nullptr;
    PaymentCard *m_payment = nullptr;
    widgets::Button *m_cancel = nullptr;
    widgets::Button *m_save = nullptr;
    widgets::Button *m_print = nullptr;
};

} // namespace tracking
