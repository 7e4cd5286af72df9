#include "server/platform/http/listener.h"

#include "server/platform/http/qt_http_server.h"

#include <QLoggingCategory>
#include <QTimer>

#include <chrono>

namespace platform::http {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcListener, "platform.http.listener")

namespace {

constexpr int kBacklog = 1'024;
constexpr auto kPauseAfterError = 100ms;
constexpr qint64 kReadAhead = 64 * 1024; // bytes that wait in the socket before the peer is slowed down

} // namespace

Listener::Listener(QObject *parent)
    : QTcpServer(parent)
{
    setListenBacklogSize(kBacklog);
    connect(this, &QTcpServer::acceptError, this, [this] {
        qCWarning(lcListener) << "cannot accept a connection:" << errorString();
        QTimer::singleShot(kPauseAfterError, this, &QTcpServer::resumeAccepting);
    });
}

Gate *Listener::openGate(const QTcpSocket &peer)
{
    auto *gate = new Gate(peer.peerAddress(), peer.peerPort(), this);
    addPendingConnection(gate);
    return gate;
}

void Listener::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    socket->setReadBufferSize(kReadAhead);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    Q_EMIT arrived(socket);
}

} // namespace platform::http
