#pragma once

#include <QByteArray>
#include <QString>

namespace bench {

// One client with an address of its own, who asks one thing after the other and waits for each answer, on a plain
// socket: what it needs of the processor is taken from the shop on the same machine.
class Caller {
public:
    Caller(quint16 port, const QString &address, const QByteArray &path);
    Caller(const Caller &) = delete;
    Caller &operator=(const Caller &) = delete;
    ~Caller();

    // The status of the answer; 0 when the connection was refused or closed instead. It is made anew where need be.
    [[nodiscard]] int ask();

private:
    [[nodiscard]] bool connect();
    [[nodiscard]] bool takeAnswer(int &status);
    void disconnect();

    quint16 m_port;
    QByteArray m_address;
    QByteArray m_request;
    int m_socket = -1;
};

} // namespace bench
