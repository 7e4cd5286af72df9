#include "tests/support/broker/guarded_broker.h"

#include "server/platform/auth/jwt.h"
#include "server/platform/auth/keys.h"
#include "server/platform/auth/token_verifier.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using platform::auth::Es256Key;

namespace {

bookstore::BrokerService service(const QString &name, const QStringList &reads, const QStringList &writes)
{
    return {name, passwordOf(name), reads, writes};
}

bookstore::BrokerDoor door()
{
    return {bookstore::brokerPlugin(QCoreApplication::applicationDirPath()), QString(GuardedBroker::kIssuer),
        QString(GuardedBroker::kAudience),
        {service(u"ordering"_s, {}, {u"bookstore/ordering/events/+"_s}),
            service(u"payment"_s, {u"bookstore/ordering/events/+"_s}, {u"bookstore/payment/events/+"_s}),
            service(u"notification"_s, {u"bookstore/ordering/events/+"_s}, {u"bookstore/users/+/messages"_s})}};
}

} // namespace

GuardedBroker::GuardedBroker(Es256Key key)
    : m_key(std::move(key))
    , m_broker(door())
{
    believe({m_key.publicKey()});
}

QByteArray GuardedBroker::token(const QUuid &user, std::chrono::seconds life) const
{
    return tokenBy(m_key, user, life);
}

QByteArray GuardedBroker::tokenBy(const Es256Key &key, const QUuid &user, std::chrono::seconds life) const
{
    using namespace platform::auth;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Trust trust{QString(kIssuer), QString(kAudience), kLeeway, 1};
    const Principal principal{user, u"Somebody"_s, {u"buyer"_s}, now.addSecs(life.count())};
    return signJwt(key, accessClaims(trust, principal, now.addSecs(std::min<qint64>(0, life.count())), u"test"_s));
}

void GuardedBroker::believe(const QList<platform::auth::Es256PublicKey> &keys)
{
    writeKeys(QJsonDocument(platform::auth::toJwks(keys)).toJson());
}

void GuardedBroker::writeKeys(const QByteArray &content)
{
    QSaveFile file(bookstore::brokerKeysFile(m_broker.folder()));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther)
        && file.commit();
    if (!written)
        qFatal("%s", qPrintable(file.errorString()));
}

mqtt::Settings GuardedBroker::asService(const QString &name) const
{
    mqtt::Settings settings = m_broker.settings(name, passwordOf(name));
    settings.clientId = name + u"-test"_s;
    return settings;
}

mqtt::Settings GuardedBroker::asUser(const QUuid &user, const QByteArray &token) const
{
    mqtt::Settings settings = m_broker.settings(idOf(user), QString::fromLatin1(token));
    settings.clientId = idOf(user) + u"-test"_s;
    return settings;
}

QString idOf(const QUuid &user)
{
    return user.toString(QUuid::WithoutBraces);
}

QString messagesOf(const QUuid &user)
{
    return u"bookstore/users/%1/messages"_s.arg(idOf(user));
}

QString passwordOf(const QString &service)
{
    return u"secret of "_s + service;
}

} // namespace tests
