#pragma once

#include "client/api/orders.h"
#include "client/checkout/pending_order.h"

#include <QTimer>

namespace checkout {

// Places one order at a time, once. The key and the order are written down before they are sent and kept until the
// answer is known; while it is not, the same is asked again, also after a restart.
class Placing : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle,
        UnderWay, // asked, or about to be asked again by itself
        Unsure // asked often enough; `askAgain` when somebody wants to know
    };
    using OrderAnswer = contracts::ordering::OrderAnswer;
    using PlaceOrderRequest = contracts::ordering::PlaceOrderRequest;

    explicit Placing(api::Orders &orders, QObject *parent = nullptr);

    void setPauses(const QList<std::chrono::milliseconds> &pauses); // between the tries
    void belongTo(const UserFolder &folder); // and goes on with what the last run left open
    void place(const PlaceOrderRequest &order); // nothing happens while another is open
    void askAgain();

    [[nodiscard]] State state() const { return m_state; }

Q_SIGNALS:
    void stateChanged();
    void answered(const contracts::ordering::OrderAnswer &answer);
    // Nothing is ordered. `refused` names the lines by their books or by their place in the order.
    void refused(const core::Error &error, const contracts::ordering::PlaceOrderRequest &order);
    void lostTrack(const QDateTime &begunAt); // too late to ask again; the list of orders knows

private:
    void ask();
    void take(const core::Result<OrderAnswer> &answer);
    void tryLater();
    void settle();
    void become(State state);
    [[nodiscard]] bool leavesOpen(const core::Error &error) const;

    api::Orders &m_orders;
    std::optional<PendingOrderFile> m_file;
    std::optional<PendingOrder> m_pending;
    QList<std::chrono::milliseconds> m_pauses;
    qsizetype m_tries = 0;
    bool m_unsure = false; // one of the tries may have been heard
    State m_state = State::Idle;
    QTimer m_pause{this};
};

} // namespace checkout
