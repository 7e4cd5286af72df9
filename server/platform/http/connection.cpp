#include "server/platform/http/connection.h"

#include <QScopedValueRollback>

#include <sys/socket.h>

namespace platform::http {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kPipelined = 16; // requests of one connection that are answered at once
constexpr qint64 kMostUnsent = 1024 * 1024; // bytes a client may leave unread before it is read no further
constexpr auto kLinger = 2s; // for a client to read the last answer while it may still be sending
constexpr qint64 kSlowestBody = 32; // bytes per millisecond; a body that comes faster is never late

} // namespace

Connection::Connection(QTcpSocket *socket, Gate *gate, const House &house, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_gate(gate)
    , m_house(house)
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &Connection::work);
    connect(socket, &QTcpSocket::bytesWritten, this, [this] {
        m_lastSent = Clock::now();
        work();
    });
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    noteThePhase();
}

Connection::~Connection()
{
    if (m_gate)
        m_gate->shut();
}

void Connection::turnAway(const Refusal &refusal)
{
    m_incoming.reset();
    answerLast(problem(refusal.error, refusal.status), {newRequestId()});
    work();
}

void Connection::finishSoon()
{
    m_finishes = true;
    if (phase() == Phase::Idle)
        m_socket->disconnectFromHost();
    else if (phase() == Phase::Answering)
        m_takesNoMore = true;
}

void Connection::checkTime()
{
    const Clock::time_point now = Clock::now();
    const bool isStuck = m_socket->bytesToWrite() > 0 && now - m_lastSent > m_house.limits.idleTimeout;
    const bool isConnected = m_socket->state() == QAbstractSocket::ConnectedState;
    const bool isOverdue = isConnected && now - m_phaseBegan > timeFor(*m_phase);
    if (isStuck || (isOverdue && m_phase == Phase::Lingering))
        m_socket->abort();
    else if (isOverdue && m_phase == Phase::Idle)
        m_socket->disconnectFromHost();
    else if (isOverdue)
        turnAway(refuse(408, "request-too-slow"_L1, u"The request did not come in time."_s).value());
}

void Connection::work()
{
    if (m_works || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    const QScopedValueRollback works(m_works, true);
    do {
        while (takeNext() || readMore()) { }
    } while (sendReady());
    lingerOnceDone();
    noteThePhase();
}

bool Connection::mayTakeMore() const
{
    return !m_takesNoMore && m_answers.size() < kPipelined && m_socket->bytesToWrite() < kMostUnsent;
}

bool Connection::readMore()
{
    if (m_takesNoMore)
        m_socket->skip(m_socket->bytesAvailable());
    if (!mayTakeMore() || m_socket->bytesAvailable() == 0)
        return false;
    m_received += m_socket->readAll();
    return true;
}

bool Connection::takeNext()
{
    return mayTakeMore() && (m_incoming ? takeBody() : takeHead());
}

bool Connection::takeHead()
{
    if (m_received.isEmpty())
        return false;
    auto head = parseHead(m_received, {m_house.limits.largestHead, m_house.limits.headerFields});
    if (!head)
        return false;
    if (!*head) {
        turnAway(head->error());
        return false;
    }
    m_received.remove(0, (*head)->size);
    m_incoming = admit(**std::move(head), m_house.router, m_socket->peerAddress());
    m_phase.reset();
    return true;
}

bool Connection::takeBody()
{
    if (m_incoming->expectsContinue && !inviteBody())
        return false;
    const Vetted<bool> isComplete = m_incoming->body.take(m_received);
    if (!isComplete) {
        const AnswerForm form = std::exchange(m_incoming, std::nullopt)->form;
        answerLast(problem(isComplete.error().error, isComplete.error().status), form);
        return false;
    }
    if (*isComplete)
        pass(*std::exchange(m_incoming, std::nullopt));
    return *isComplete;
}

// 100 Continue, once the earlier requests are answered; a client that is sending already needs none.
bool Connection::inviteBody()
{
    if (m_received.isEmpty()) {
        if (!m_answers.isEmpty())
            return false;
        if (m_incoming->readyAnswer) {
            const Incoming refused = *std::exchange(m_incoming, std::nullopt);
            answerLast(*refused.readyAnswer, refused.form);
            return false;
        }
        send("HTTP/1.1 100 Continue\r\n\r\n");
    }
    m_incoming->expectsContinue = false;
    return true;
}

void Connection::pass(Incoming incoming)
{
    m_takesNoMore = m_finishes || !incoming.keepsAlive;
    const Dispatcher::Answered answered = answering(incoming, m_answers.takePlace());
    if (incoming.readyAnswer) {
        answered(*incoming.readyAnswer);
        return;
    }
    if (!m_gate || !m_house.qt.sees(*m_gate, nameOf(incoming.request.method), incoming.target)) {
        m_takesNoMore = true;
        answered(problem({core::Fault::Malformed, u"malformed-target"_s, u"The target cannot be read."_s, {}, {}}));
        return;
    }
    incoming.request.body = incoming.body.content();
    m_house.dispatcher.dispatch(*incoming.route, incoming.request, answered);
}

// What is to be done with the answer to this request, whenever it comes.
Dispatcher::Answered Connection::answering(const Incoming &incoming, AnswerQueue::Place place)
{
    const Exchange asked{
        nameOf(incoming.request.method), incoming.route ? incoming.route->pattern : QString(), incoming.request.path};
    return [self = QPointer(this), place, form = incoming.form, asked, trace = incoming.request.trace,
               began = Clock::now()](const Response &response) {
        if (!self)
            return;
        Exchange exchange = asked;
        exchange.status = response.status;
        exchange.duration = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began);
        const telemetry::TraceScope scope(trace);
        self->m_house.observer(exchange);
        self->answer(place, form, response);
    };
}

void Connection::answer(AnswerQueue::Place place, AnswerForm form, const Response &response)
{
    form.closes = m_takesNoMore && m_answers.isLast(place);
    m_answers.put(place, answerBytes(response, form));
    work();
}

void Connection::answerLast(const Response &response, const AnswerForm &form)
{
    m_takesNoMore = true;
    m_received.clear();
    m_house.observer({{}, {}, {}, response.status, {}});
    answer(m_answers.takePlace(), form, response);
}

bool Connection::sendReady()
{
    const QByteArray ready = m_answers.takeReady();
    if (ready.isEmpty() || m_socket->state() != QAbstractSocket::ConnectedState)
        return false;
    send(ready);
    return true;
}

void Connection::send(const QByteArray &bytes)
{
    if (m_socket->bytesToWrite() == 0)
        m_lastSent = Clock::now();
    m_socket->write(bytes);
    m_socket->flush();
}

// Says that nothing more will come, and goes on reading for a while: closing with unread bytes resets the connection,
// and the client might lose the last answer.
void Connection::lingerOnceDone()
{
    if (!m_takesNoMore || m_lingers || !m_answers.isEmpty() || m_socket->bytesToWrite() > 0)
        return;
    m_lingers = true;
    ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
}

Connection::Phase Connection::phase() const
{
    if (m_lingers)
        return Phase::Lingering;
    const bool waitsForAnswers = !m_answers.isEmpty() && (!m_incoming || m_incoming->expectsContinue);
    if (!mayTakeMore() || (waitsForAnswers && m_received.isEmpty()))
        return Phase::Answering;
    if (m_incoming)
        return Phase::Body;
    return m_received.isEmpty() ? Phase::Idle : Phase::Head;
}

void Connection::noteThePhase()
{
    const Phase now = phase();
    if (now != m_phase || now == Phase::Idle)
        m_phaseBegan = Clock::now();
    m_phase = now;
}

Connection::Clock::duration Connection::timeFor(Phase phase) const
{
    switch (phase) {
    case Phase::Idle:
        return m_house.limits.idleTimeout;
    case Phase::Head:
        return m_house.limits.headTimeout;
    case Phase::Body:
        return m_house.limits.bodyTimeout + m_incoming->body.content().size() / kSlowestBody * 1ms;
    case Phase::Lingering:
        return kLinger;
    case Phase::Answering:
        break;
    }
    return Clock::duration::max(); // it is ours to be slow
}

} // namespace platform::http
