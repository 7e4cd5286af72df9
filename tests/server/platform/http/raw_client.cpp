#include "tests/server/platform/http/raw_client.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

#include <sys/socket.h>

namespace tests {

namespace {

constexpr int kPatience = 5'000; // milliseconds

// Unlike QTest::qWaitFor, looks again at every event and not every ten milliseconds.
template <class Done> bool waitUntil(Done done)
{
    QTimer wakeUp;
    wakeUp.start(kPatience);
    const QDeadlineTimer deadline(kPatience);
    while (!done() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return done();
}

} // namespace

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    waitUntil([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

void RawClient::drip(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
}

void RawClient::abort()
{
    const linger reset{1, 0};
    ::setsockopt(int(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    m_socket.abort();
}

bool RawClient::waitForHead()
{
    return waitUntil([this] { return received().contains("\r\n\r\n") || isClosedNow(); })
        && m_bytes.contains("\r\n\r\n");
}

RawAnswer RawClient::answer(bool toHead)
{
    RawAnswer answer;
    if (!waitForHead())
        return answer;
    const qsizetype end = m_bytes.indexOf("\r\n\r\n");
    const QByteArrayList lines = m_bytes.first(end).replace("\r\n", "\n").split('\n');
    m_bytes.remove(0, end + 4);
    answer.status = lines.value(0).split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype size = toHead ? 0 : answer.header("content-length").toLongLong();
    waitUntil([&] { return received().size() >= size || isClosedNow(); });
    answer.body = m_bytes.first(std::min(size, m_bytes.size()));
    m_bytes.remove(0, size);
    return answer;
}

QList<int> RawClient::statuses(int count)
{
    QList<int> seen;
    while (seen.size() < count)
        seen.append(answer().status);
    return seen;
}

bool RawClient::isClosed()
{
    return waitUntil([this] { return isClosedNow(); });
}

bool RawClient::isOpen()
{
    QTest::qWait(20);
    return !isClosedNow();
}

QByteArray RawClient::received()
{
    m_bytes += m_socket.readAll();
    return m_bytes;
}

bool RawClient::isClosedNow()
{
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

RawAnswer ask(quint16 port, const QByteArray &bytes)
{
    RawClient client(port);
    client.send(bytes);
    return client.answer();
}

} // namespace tests
