#include "client/app/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 1'000; // milliseconds, before there is a window to freeze
constexpr qint64 kLongestCall = 64 * 1024; // one line of JSON, a list of texts

} // namespace

// The name holds the user's home, so that users of one machine do not meet.
SingleInstance::SingleInstance(const QString &profile, QObject *parent)
    : QObject(parent)
    , m_name(u"bookstore-desktop-"_s
          + QString::fromLatin1(
              QCryptographicHash::hash((QDir::homePath() + u'\n' + profile).toUtf8(), QCryptographicHash::Sha1)
                  .toHex()
                  .left(16)))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection())
            readFrom(caller);
    });
}

bool SingleInstance::handOver(const QStringList &arguments)
{
    QLocalSocket first;
    first.connectToServer(m_name);
    if (!first.waitForConnected(kPatience)) {
        listen();
        return false;
    }
    first.write(QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n');
    first.waitForBytesWritten(kPatience);
    first.disconnectFromServer();
    return true;
}

// Nobody answered, so a socket of this name is what a crash has left.
void SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return;
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

void SingleInstance::readFrom(QLocalSocket *caller)
{
    connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
    const auto read = [this, caller] {
        if (caller->bytesAvailable() > kLongestCall)
            return caller->abort();
        if (!caller->canReadLine())
            return;
        const QJsonDocument call = QJsonDocument::fromJson(caller->readLine());
        if (call.isArray())
            Q_EMIT called(call.toVariant().toStringList());
    };
    connect(caller, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace app
