#include "server/platform/http/qt_http_server.h"

#include <QTcpServer>

#include <algorithm>

namespace platform::http {

Gate::Gate(const QHostAddress &peer, quint16 port, QObject *parent)
    : QTcpSocket(parent)
{
    setOpenMode(QIODevice::ReadWrite);
    setSocketState(ConnectedState);
    setPeerAddress(peer);
    setPeerPort(port);
}

Gate::~Gate()
{
    setSocketState(UnconnectedState); // there is no connection that the base class could end
}

void Gate::letThrough(const QByteArray &bytes)
{
    m_waiting += bytes;
    Q_EMIT readyRead();
}

void Gate::shut()
{
    setSocketState(UnconnectedState);
    Q_EMIT disconnected();
}

qint64 Gate::bytesAvailable() const
{
    return QTcpSocket::bytesAvailable() + m_waiting.size();
}

qint64 Gate::readData(char *data, qint64 largest)
{
    const auto size = qsizetype(std::min<qint64>(largest, m_waiting.size()));
    std::copy_n(m_waiting.constData(), size, data);
    m_waiting.remove(0, size);
    return size;
}

bool QtHttpServer::attach(QTcpServer *listening)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    bind(listening);
    return true;
#else
    return bind(listening);
#endif
}

bool QtHttpServer::sees(Gate &gate, const QByteArray &method, const QByteArray &target)
{
    m_seen = 0;
    gate.letThrough(method + ' ' + target + " HTTP/1.1\r\n\r\n");
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    m_responder.reset();
#endif
    return m_seen == 1 && gate.bytesAvailable() == 0;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)

bool QtHttpServer::handleRequest(const QHttpServerRequest &, QTcpSocket *)
{
    ++m_seen;
    return true;
}

void QtHttpServer::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{
}

#else

bool QtHttpServer::handleRequest(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    ++m_seen;
    m_responder.emplace(std::move(responder));
    return true;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
void QtHttpServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &&)
{
}
#else
void QtHttpServer::missingHandler(const QHttpServerRequest &, QHttpServerResponder &)
{
}
#endif

#endif

} // namespace platform::http
