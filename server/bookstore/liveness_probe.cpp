#include "server/bookstore/liveness_probe.h"

#include <QHostAddress>
#include <QtEndian>

namespace bookstore {

LivenessProbe::Question LivenessProbe::http(const QByteArray &path, const QByteArray &expectedStatus)
{
    return {"GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "HTTP/1.1 " + expectedStatus};
}

LivenessProbe::Question LivenessProbe::postgres()
{
    // https://www.postgresql.org/docs/15/protocol-message-formats.html, SSLRequest
    return {QByteArray::fromHex("0000000804d2162f"), {}};
}

LivenessProbe::Question LivenessProbe::postgresReady()
{
    // StartupMessage of protocol 3.0. Who is let in is asked for a password (R); an error (E) is 57P03 while the server
    // starts, recovers or stops.
    const QByteArray body =
        QByteArray::fromHex("00030000") + QByteArray("user|bookstore|database|postgres||").replace('|', '\0');
    QByteArray length(4, 0);
    qToBigEndian(quint32(body.size() + length.size()), length.data());
    return {length + body, "R"};
}

LivenessProbe::Question LivenessProbe::mqtt()
{
    // MQTT 3.1.1, section 3.1: clean session, keep-alive 5 s, empty client id
    return {QByteArray::fromHex("100c00044d515454040200050000"), QByteArray::fromHex("20")};
}

LivenessProbe::LivenessProbe(quint16 port, Question question, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_question(std::move(question))
{
    m_pause.setSingleShot(true);
    m_limit.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &LivenessProbe::ask);
    connect(&m_limit, &QTimer::timeout, this, [this] { finish(false); });
    connect(&m_socket, &QTcpSocket::connected, this, [this] { m_socket.write(m_question.bytes); });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { finish(false); });
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { take(m_socket.readAll()); });
}

void LivenessProbe::start(std::chrono::milliseconds every, std::chrono::milliseconds limit)
{
    m_pause.setInterval(every);
    m_limit.setInterval(limit);
    ask();
}

void LivenessProbe::stop()
{
    m_asking = false;
    m_pause.stop();
    m_limit.stop();
    m_socket.abort();
}

void LivenessProbe::ask()
{
    m_answer.clear();
    m_asking = true;
    m_limit.start();
    m_socket.abort();
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
}

void LivenessProbe::take(const QByteArray &answer)
{
    m_answer += answer;
    const qsizetype enough = std::max<qsizetype>(1, m_question.expected.size());
    if (m_answer.size() >= enough)
        finish(m_answer.startsWith(m_question.expected));
}

void LivenessProbe::finish(bool answered)
{
    if (!m_asking)
        return; // this connection was judged already
    m_asking = false;
    m_limit.stop();
    m_pause.start();
    m_socket.abort();
    answered ? Q_EMIT alive() : Q_EMIT silent();
}

} // namespace bookstore
