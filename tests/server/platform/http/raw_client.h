#pragma once

#include <QList>
#include <QMap>
#include <QTcpSocket>

namespace tests {

struct RawAnswer {
    int status = 0;
    QMultiMap<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

// A client that sends exactly the bytes it is given, right or wrong, and takes the answers apart.
class RawClient {
public:
    explicit RawClient(quint16 port);

    void send(const QByteArray &bytes);
    void drip(const QByteArray &bytes); // byte by byte, each on its own
    void abort(); // resets the connection

    // The next answer, waited for; status 0 when none comes. Answers to HEAD have no body.
    [[nodiscard]] RawAnswer answer(bool toHead = false);
    [[nodiscard]] QList<int> statuses(int count);
    [[nodiscard]] bool isClosed(); // waited for
    [[nodiscard]] bool isOpen(); // still, after a round through the event loop
    [[nodiscard]] QByteArray received(); // not yet taken apart

    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    [[nodiscard]] bool waitForHead();
    [[nodiscard]] bool isClosedNow();

    QTcpSocket m_socket;
    QByteArray m_bytes;
};

[[nodiscard]] RawAnswer ask(quint16 port, const QByteArray &bytes);

} // namespace tests
