#include "server/bookstore/broker_door.h"

#include "server/bookstore/account.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kKeys = "jwks.json"_L1;
constexpr auto kServices = "services.json"_L1;
constexpr auto kPlugin = "mqtt-auth.so"_L1;

QJsonObject accountOf(const BrokerService &service)
{
    const QByteArray digest = QCryptographicHash::hash(service.password.toUtf8(), QCryptographicHash::Sha256);
    return {{"passwordSha256"_L1, QString::fromLatin1(digest.toHex())},
        {"reads"_L1, QJsonArray::fromStringList(service.reads)},
        {"writes"_L1, QJsonArray::fromStringList(service.writes)}};
}

QByteArray accountsOf(const QList<BrokerService> &services)
{
    QJsonObject accounts;
    for (const BrokerService &service : services)
        accounts.insert(service.name, accountOf(service));
    return QJsonDocument(QJsonObject{{"services"_L1, accounts}}).toJson();
}

// A build in somebody's home, say.
bool isOutOfReach(const QString &file, const PartFolder &folder)
{
    const auto account = Account::toBecome(folder.user());
    return account && !closedTo(*account, QFileInfo(file).path()).isEmpty();
}

core::Result<> copyPlugin(const QString &path, const PartFolder &folder)
{
    QFile plugin(path);
    if (!plugin.open(QIODevice::ReadOnly))
        return core::fail(core::Fault::Broken, "plugin-missing"_L1, QString(path + u": "_s + plugin.errorString()));
    return isOutOfReach(path, folder) ? folder.write(kPlugin, plugin.readAll()) : core::Result<>();
}

} // namespace

core::Result<> hangDoor(const BrokerDoor &door, const PartFolder &folder)
{
    return copyPlugin(door.plugin, folder).and_then([&] { return folder.write(kServices, accountsOf(door.services)); });
}

QStringList doorConfiguration(const BrokerDoor &door, const PartFolder &folder)
{
    return {
        u"plugin "_s + (isOutOfReach(door.plugin, folder) ? folder.path(kPlugin) : door.plugin),
        u"plugin_opt_issuer "_s + door.issuer,
        u"plugin_opt_audience "_s + door.audience,
        u"plugin_opt_keys_file "_s + folder.path(kKeys),
        u"plugin_opt_services_file "_s + folder.path(kServices),
    };
}

QString brokerPlugin(const QString &programs)
{
    return programs + u"/plugins/bookstore-mqtt-auth.so"_s;
}

QString brokerKeysFile(const QString &folder)
{
    return folder + u'/' + kKeys;
}

} // namespace bookstore
