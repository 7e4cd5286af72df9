#include "tests/support/gateway/test_backend.h"

#include <QTcpSocket>

namespace tests {

TestBackend::TestBackend(QByteArray name)
    : m_name(std::move(name))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *const socket = m_server.nextPendingConnection())
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { serve(socket); });
    });
    const auto port = m_ports.take();
    if (!port || !m_server.listen(QHostAddress::LocalHost, *port))
        qFatal("The backend cannot listen.");
    m_port = *port;
}

bookstore::Replica TestBackend::replica() const
{
    return {QStringLiteral("127.0.0.1"), m_port, m_port};
}

const QList<RawMessage> &TestBackend::requests() const
{
    return m_requests;
}

int TestBackend::timesChecked() const
{
    return m_timesChecked;
}

void TestBackend::setReady(bool ready)
{
    m_ready = ready;
}

void TestBackend::setCuttingOff(bool cutting)
{
    m_cutting = cutting;
}

void TestBackend::setFields(const QByteArrayList &fields)
{
    m_fields = fields;
}

void TestBackend::vanish()
{
    m_server.close();
    for (QTcpSocket *const socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

// Requests of these tests have no body, and nobody sends a second before the first is answered.
void TestBackend::serve(QTcpSocket *socket)
{
    if (!socket->peek(64 * 1024).contains("\r\n\r\n"))
        return;
    const RawMessage request = parseRaw(socket->readAll());
    if (request.start.startsWith("GET /readyz")) {
        ++m_timesChecked;
        socket->write(m_ready ? "HTTP/1.0 200 OK\r\n\r\n" : "HTTP/1.0 503 Not Ready\r\n\r\n");
        return socket->disconnectFromHost();
    }
    m_requests << request;
    if (m_cutting)
        return socket->abort();
    answer(socket, request);
}

void TestBackend::answer(QTcpSocket *socket, const RawMessage &request)
{
    const QByteArray body = request.start.startsWith("HEAD") ? QByteArray() : m_name;
    const QByteArrayList head = QByteArrayList{"HTTP/1.1 200 OK", "X-Backend: " + m_name,
                                    "Content-Length: " + QByteArray::number(m_name.size())}
        + m_fields;
    socket->write(head.join("\r\n") + "\r\n\r\n" + body);
}

} // namespace tests
