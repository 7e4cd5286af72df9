#include "server/bookstore/control_socket.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalSocket>

namespace bookstore {

using core::Fault;
using core::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kFault = "fault"_L1;
constexpr int kPatience = 30'000; // ms; stopping a part may take its grace time

QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

ControlSocket::ControlSocket(Answer answer, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] { serve(m_server.nextPendingConnection()); });
}

Result<> ControlSocket::listen(const QString &path)
{
    if (askRunner(path, {{u"command"_s, u"status"_s}}))
        return core::fail(
            Fault::Conflict, "already-running"_L1, u"A shop is already running on this data directory."_s);
    QLocalServer::removeServer(path);
    if (!m_server.listen(path))
        return core::fail(
            Fault::Unavailable, "cannot-listen"_L1, u"Cannot listen on %1: %2"_s.arg(path, m_server.errorString()));
    return {};
}

void ControlSocket::serve(QLocalSocket *socket)
{
    socket->setParent(this);
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine())
            return;
        const auto answer = m_answer(QJsonDocument::fromJson(socket->readLine()).object());
        socket->write(toLine(answer ? *answer : QJsonObject{{kFault, answer.error().detail}}));
        socket->disconnectFromServer();
    });
}

Result<QJsonObject> askRunner(const QString &path, const QJsonObject &request)
{
    QLocalSocket socket;
    socket.connectToServer(QFileInfo(path).absoluteFilePath()); // Qt looks for others among the temporary files
    if (!socket.waitForConnected(1'000))
        return core::fail(Fault::Unavailable, "not-running"_L1, u"No shop is running on this data directory."_s);
    socket.write(toLine(request));
    while (!socket.canReadLine() && socket.waitForReadyRead(kPatience)) { }
    const QJsonObject answer = QJsonDocument::fromJson(socket.readLine()).object();
    if (answer.isEmpty())
        return core::fail(Fault::TimedOut, "no-answer"_L1, u"The running shop gave no answer."_s);
    if (answer.contains(kFault))
        return core::fail(Fault::Refused, "refused"_L1, answer.value(kFault).toString());
    return answer;
}

} // namespace bookstore
