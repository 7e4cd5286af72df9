#include "tests/server/platform/http/raw_server.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace tests {

namespace {

constexpr int kLookAgain = 10; // milliseconds, to see whether the test is over

qsizetype bodySize(const QByteArray &request)
{
    const qsizetype field = request.toLower().indexOf("content-length:");
    return field < 0 ? 0 : request.mid(field + 15, request.indexOf('\r', field) - field - 15).trimmed().toLongLong();
}

bool isComplete(const QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    return end >= 0 && request.size() >= end + 4 + bodySize(request);
}

} // namespace

RawServer::RawServer(QList<Reply> script)
    : m_script(std::move(script))
{
    start();
    m_listening.acquire();
}

RawServer::~RawServer()
{
    requestInterruption();
    wait();
}

QList<QByteArray> RawServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

int RawServer::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

void RawServer::run()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    m_port = server.serverPort();
    m_listening.release();
    while (!isInterruptionRequested()) {
        if (!server.waitForNewConnection(kLookAgain))
            continue;
        const std::unique_ptr<QTcpSocket> client(server.nextPendingConnection());
        {
            const QMutexLocker lock(&m_mutex);
            ++m_connections;
        }
        while (serve(*client)) { }
    }
}

bool RawServer::serve(QTcpSocket &client)
{
    const QByteArray request = readRequest(client);
    if (request.isEmpty())
        return false;
    const QMutexLocker lock(&m_mutex);
    m_requests.append(request);
    const Reply reply = m_script.isEmpty() ? Reply{{}, Then::Close} : m_script.takeFirst();
    client.write(reply.bytes);
    client.flush();
    if (reply.then == Then::Close)
        client.disconnectFromHost();
    return reply.then != Then::Close;
}

QByteArray RawServer::readRequest(QTcpSocket &client) const
{
    QByteArray request;
    while (!isComplete(request) && !isInterruptionRequested()) {
        if (client.bytesAvailable() == 0 && !client.waitForReadyRead(kLookAgain)
            && client.state() != QAbstractSocket::ConnectedState)
            return {};
        request += client.readAll();
    }
    return isComplete(request) ? request : QByteArray();
}

} // namespace tests
