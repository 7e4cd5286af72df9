#pragma once

#include <QTcpServer>

namespace platform::http {

class Gate;

// Accepts connections and hands their sockets over; Qt's HTTP server, which it is attached to, gets gates instead.
// Out of file descriptors, it waits a moment and goes on: QTcpServer alone would never accept again.
class Listener : public QTcpServer {
    Q_OBJECT

public:
    explicit Listener(QObject *parent = nullptr);

    [[nodiscard]] Gate *openGate(const QTcpSocket &peer);

Q_SIGNALS:
    void arrived(QTcpSocket *socket); // the receiver owns it

protected:
    void incomingConnection(qintptr descriptor) override;
};

} // namespace platform::http
