#include "server/platform/http/server.h"

#include "server/platform/http/connection.h"
#include "server/platform/http/listener.h"

namespace platform::http {

using core::Fault;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kTurnedAwayAtOnce = 64; // connections beyond the limit that still get an answer

// Often enough that a time limit is met within a tenth of itself.
std::chrono::milliseconds watchInterval(const ServerLimits &limits)
{
    const auto shortest = std::min({limits.headTimeout, limits.bodyTimeout, limits.idleTimeout});
    return std::clamp(shortest / 10, 10ms, 1'000ms);
}

} // namespace

Server::Server(Router router, ServerLimits limits, QObject *parent)
    : QObject(parent)
    , m_router(std::move(router))
    , m_limits(limits)
    , m_dispatcher(std::make_unique<Dispatcher>(limits.inFlight, [this] { noteIfDrained(); }))
    , m_qt(std::make_unique<QtHttpServer>())
{
    connect(&m_watch, &QTimer::timeout, this, &Server::checkTimes);
    m_watch.setInterval(watchInterval(limits));
}

Server::~Server()
{
    m_drains = false;
    for (Connection *connection : std::exchange(m_connections, {}))
        delete connection;
}

void Server::observe(Observer observer)
{
    m_observer = std::move(observer);
}

core::Result<quint16> Server::listen(const QString &address, quint16 port)
{
    Q_ASSERT(!m_listener);
    auto listener = std::make_unique<Listener>();
    QHostAddress host;
    if (!host.setAddress(address) || !listener->listen(host, port) || !m_qt->attach(listener.get()))
        return core::fail(Fault::Unavailable, "cannot-listen"_L1,
            u"Cannot listen on %1, port %2: %3"_s.arg(address).arg(port).arg(listener->errorString()));
    m_listener = listener.release();
    connect(m_listener, &Listener::arrived, this, &Server::welcome);
    m_watch.start();
    return m_listener->serverPort();
}

void Server::drain(std::chrono::milliseconds limit)
{
    m_drains = true;
    if (m_listener)
        m_listener->close();
    for (Connection *connection : std::as_const(m_connections))
        connection->finishSoon();
    QTimer::singleShot(limit, this, &Server::endDrain);
    QMetaObject::invokeMethod(this, &Server::noteIfDrained, Qt::QueuedConnection);
}

int Server::inFlight() const
{
    return m_dispatcher->inFlight();
}

void Server::welcome(QTcpSocket *socket)
{
    const auto most = qsizetype(m_limits.connections);
    if (m_connections.size() >= most + kTurnedAwayAtOnce) {
        delete socket;
        return;
    }
    auto *connection = new Connection(socket, m_listener->openGate(*socket), house(), this);
    m_connections.insert(connection);
    connect(connection, &QObject::destroyed, this, [this, connection] {
        m_connections.remove(connection);
        noteIfDrained();
    });
    if (m_connections.size() > most)
        connection->turnAway(
            {503, {Fault::Unavailable, u"too-many-connections"_s, u"Too many are connected."_s, {}, {}}});
}

void Server::checkTimes()
{
    for (Connection *connection : std::as_const(m_connections))
        connection->checkTime();
}

void Server::noteIfDrained()
{
    if (m_drains && m_connections.isEmpty() && inFlight() == 0)
        endDrain();
}

void Server::endDrain()
{
    if (!std::exchange(m_drains, false))
        return;
    for (Connection *connection : std::exchange(m_connections, {}))
        delete connection;
    Q_EMIT drained();
}

House Server::house() const
{
    return {m_router, m_limits, *m_dispatcher, *m_qt, m_observer};
}

} // namespace platform::http
