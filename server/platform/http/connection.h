#pragma once

#include "server/platform/http/answer_queue.h"
#include "server/platform/http/dispatcher.h"
#include "server/platform/http/incoming.h"
#include "server/platform/http/qt_http_server.h"
#include "server/platform/http/server.h"

#include <QPointer>

namespace platform::http {

// What the connections of a server share.
struct House {
    const Router &router;
    const ServerLimits &limits;
    Dispatcher &dispatcher;
    QtHttpServer &qt;
    const Observer &observer;
};

// The guard of one client's socket: reads its bytes, lets complete and checked requests through one after the other,
// and sends the answers in their order. Deletes itself when the socket is closed.
class Connection : public QObject {
    Q_OBJECT

public:
    Connection(QTcpSocket *socket, Gate *gate, const House &house, QObject *parent); // owns the socket
    ~Connection() override;

    void turnAway(const Refusal &refusal); // answers so, whatever was asked, and closes
    void finishSoon(); // answers what is under way, then closes
    void checkTime(); // acts on what is overdue

private:
    using Clock = std::chrono::steady_clock;
    enum class Phase { Idle, Head, Body, Answering, Lingering };

    void work();
    [[nodiscard]] bool mayTakeMore() const;
    [[nodiscard]] bool readMore();
    [[nodiscard]] bool takeNext();
    [[nodiscard]] bool takeHead();
    [[nodiscard]] bool takeBody();
    [[nodiscard]] bool inviteBody();
    void pass(Incoming incoming);
    [[nodiscard]] Dispatcher::Answered answering(const Incoming &incoming, AnswerQueue::Place place);

    void answer(AnswerQueue::Place place, AnswerForm form, const Response &response);
    void answerLast(const Response &response, const AnswerForm &form);
    [[nodiscard]] bool sendReady();
    void send(const QByteArray &bytes);
    void lingerOnceDone();

    [[nodiscard]] Phase phase() const;
    void noteThePhase();
    [[nodiscard]] Clock::duration timeFor(Phase phase) const;

    QTcpSocket *m_socket;
    QPointer<Gate> m_gate;
    House m_house;
    QByteArray m_received;
    std::optional<Incoming> m_incoming;
    AnswerQueue m_answers;
    bool m_works = false;
    bool m_finishes = false;
    bool m_takesNoMore = false;
    bool m_lingers = false;
    std::optional<Phase> m_phase; // empty: a new one begins, even if it is the same
    Clock::time_point m_phaseBegan;
    Clock::time_point m_lastSent;
};

} // namespace platform::http
