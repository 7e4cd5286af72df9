#include "tests/bench/slow_crowd.h"

#include <QHostAddress>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kAddresses = 100;
constexpr std::size_t kMoments = 100; // of a second

} // namespace

SlowCrowd::SlowCrowd(quint16 port, int clients)
    : m_port(port)
{
    for (std::size_t number = 0; number < std::size_t(clients); ++number) {
        m_clients.push_back(std::make_unique<QTcpSocket>());
        connectTo(*m_clients.back(), number);
    }
    connect(&m_moment, &QTimer::timeout, this, &SlowCrowd::letSomeSpeak);
    m_moment.setTimerType(Qt::PreciseTimer);
    m_moment.start(1'000ms / kMoments);
}

int SlowCrowd::connected() const
{
    return int(std::count_if(m_clients.begin(), m_clients.end(),
        [](const auto &socket) { return socket->state() == QAbstractSocket::ConnectedState; }));
}

void SlowCrowd::connectTo(QTcpSocket &socket, std::size_t number) const
{
    socket.bind(QHostAddress(u"127.0.10.%1"_s.arg(number % kAddresses + 1)));
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    socket.write("GET /api/v1/books HTTP/1.1\r\nHost: shop\r\nX-Slow: ");
}

void SlowCrowd::letSomeSpeak()
{
    for (std::size_t number = m_turn++ % kMoments; number < m_clients.size(); number += kMoments)
        sayABit(number);
}

void SlowCrowd::sayABit(std::size_t number)
{
    QTcpSocket &socket = *m_clients[number];
    if (socket.state() == QAbstractSocket::ConnectedState)
        socket.write("a");
    else if (socket.state() == QAbstractSocket::UnconnectedState)
        connectTo(socket, number);
}

} // namespace bench
