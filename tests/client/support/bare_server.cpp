#include "tests/client/support/bare_server.h"

namespace tests {

using namespace Qt::Literals::StringLiterals;

namespace {

// What has arrived, when it is whole.
std::optional<BareServer::Heard> requestIn(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const QByteArrayList lines = bytes.left(end).replace("\r\n", "\n").split('\n');
    const QByteArrayList start = lines.first().split(' ');
    BareServer::Heard heard{start.value(0), start.value(1), {}, bytes.mid(end + 4)};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        heard.fields.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return heard.body.size() >= heard.fields.value("content-length").toLongLong() ? std::optional(heard) : std::nullopt;
}

} // namespace

BareServer::BareServer(quint16 port, QObject *parent)
    : QObject(parent)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        qFatal("%s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::newConnection, this, &BareServer::welcome);
}

void BareServer::replyWith(const Reply &reply)
{
    m_replies.push_back(reply);
}

void BareServer::close()
{
    m_server.close();
    const auto sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

QUrl BareServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void BareServer::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
}

void BareServer::read(QTcpSocket *socket)
{
    m_read[socket] += socket->readAll();
    const auto request = requestIn(m_read.value(socket));
    if (!request)
        return;
    m_read.remove(socket);
    m_heard.append(*request);
    reply(socket);
}

void BareServer::reply(QTcpSocket *socket)
{
    if (!m_replies.empty()) {
        m_last = m_replies.front();
        m_replies.pop_front();
    }
    const Reply &reply = m_last;
    if (reply.manner == Manner::Silence)
        return;
    if (reply.manner == Manner::HangUp)
        return socket->abort();
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(reply.status) + " Whatever\r\nContent-Type: " + reply.mediaType
        + "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n" + reply.body;
    if (reply.manner == Manner::HangUpInTheMiddle)
        answer.chop(reply.body.size() / 2 + 1);
    socket->write(answer);
    if (reply.manner == Manner::HangUpInTheMiddle)
        socket->disconnectFromHost();
}

} // namespace tests
