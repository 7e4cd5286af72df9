#include "tests/bench/caller.h"

#include <QHostAddress>

namespace bench {

namespace {

constexpr int kPatience = 10'000; // ms

// Of a whole head; -1 when there is none yet.
qsizetype lengthOf(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    const QByteArray head = bytes.left(end).toLower();
    const qsizetype field = head.indexOf("content-length:");
    return field < 0 ? end + 4 : end + 4 + head.mid(field + 15).split('\r').first().trimmed().toLongLong();
}

} // namespace

Caller::Caller(quint16 port, const QString &address, const QByteArray &path)
    : m_port(port)
    , m_address(address)
    , m_request("GET " + path + " HTTP/1.1\r\nHost: shop\r\n\r\n")
{
}

int Caller::ask()
{
    int status = 0;
    if (!isConnected())
        return status;
    m_socket.write(m_request);
    if (!takeAnswer(status))
        m_socket.abort();
    return status;
}

bool Caller::isConnected()
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        return true;
    m_socket.abort();
    m_socket.bind(QHostAddress(m_address));
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    return m_socket.waitForConnected(kPatience);
}

bool Caller::takeAnswer(int &status)
{
    QByteArray bytes;
    for (qsizetype length = -1; length < 0 || bytes.size() < length; length = lengthOf(bytes)) {
        if (!m_socket.waitForReadyRead(kPatience))
            return false;
        bytes += m_socket.readAll();
    }
    status = bytes.mid(9, 3).toInt();
    return true;
}

} // namespace bench
