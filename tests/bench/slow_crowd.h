#pragma once

#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <vector>

namespace bench {

// Many clients, from a hundred addresses, who never come to the end of their request: each says a byte a second, at a
// moment of its own, and comes again when it is sent away.
class SlowCrowd : public QObject {
    Q_OBJECT

public:
    SlowCrowd(quint16 port, int clients);

    [[nodiscard]] int connected() const;

private:
    void connectTo(QTcpSocket &socket, std::size_t number) const;
    void letSomeSpeak();
    void sayABit(std::size_t number);

    quint16 m_port;
    std::vector<std::unique_ptr<QTcpSocket>> m_clients;
    QTimer m_moment;
    std::size_t m_turn = 0;
};

} // namespace bench
