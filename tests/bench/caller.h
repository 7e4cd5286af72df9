#pragma once

#include <QTcpSocket>

namespace bench {

// One client with an address of its own, who asks one thing after the other and waits for each answer. Belongs to the
// thread that asks.
class Caller {
public:
    Caller(quint16 port, const QString &address, const QByteArray &path);

    // The status of the answer; 0 when the connection was refused or closed instead. It is made anew where need be.
    [[nodiscard]] int ask();

private:
    [[nodiscard]] bool isConnected();
    [[nodiscard]] bool takeAnswer(int &status);

    quint16 m_port;
    QString m_address;
    QByteArray m_request;
    QTcpSocket m_socket;
};

} // namespace bench
