#pragma once

#include "common/core/result.h"
#include "server/platform/http/exchange.h"
#include "server/platform/http/router.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <memory>

class QTcpSocket;

namespace platform::http {

class Connection;
class Dispatcher;
class Listener;
class QtHttpServer;
struct House;

// Limits of the server towards its clients. Every one of them is tested with raw bytes.
struct ServerLimits {
    qint64 largestHead = 16 * 1024; // 431
    int headerFields = 100; // 431
    std::chrono::milliseconds headTimeout{5'000}; // 408, then closed
    std::chrono::milliseconds bodyTimeout{10'000}; // 408, then closed
    std::chrono::milliseconds idleTimeout{60'000}; // closed
    int connections = 4'096; // one more is answered 503 and closed
    int inFlight = 256; // requests being answered; one more is answered 503 with Retry-After
};

// An HTTP/1.1 server on QAbstractHttpServer without the faults of the bare one: requests are checked before its
// parser sees them, answers keep their order, a client that goes away harms nobody.
class Server : public QObject {
    Q_OBJECT

public:
    explicit Server(Router router, ServerLimits limits = {}, QObject *parent = nullptr);
    ~Server() override;

    // Hears of every request once it is answered, refused ones too, in its trace. To be set before listen().
    void observe(Observer observer);
    // Port 0: a free one. To be called once. Error: Unavailable "cannot-listen".
    [[nodiscard]] core::Result<quint16> listen(const QString &address, quint16 port);

    // Stops accepting, finishes what is in flight, closes idle connections; `drained` when nothing is left or
    // after the time limit.
    void drain(std::chrono::milliseconds limit);
    [[nodiscard]] int inFlight() const;

Q_SIGNALS:
    void drained();

private:
    void welcome(QTcpSocket *socket);
    void checkTimes();
    void noteIfDrained();
    void endDrain();
    [[nodiscard]] House house() const;

    const Router m_router;
    const ServerLimits m_limits;
    Observer m_observer = [](const Exchange &) {};
    const std::unique_ptr<Dispatcher> m_dispatcher;
    const std::unique_ptr<QtHttpServer> m_qt;
    Listener *m_listener = nullptr; // owned by m_qt
    QSet<Connection *> m_connections;
    QTimer m_watch;
    bool m_drains = false;
};

} // namespace platform::http
