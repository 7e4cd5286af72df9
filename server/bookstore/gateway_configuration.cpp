#include "server/bookstore/gateway_configuration.h"

#include "common/contracts/shop/shop_card.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QRegularExpression>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

QString gatewayTemplate()
{
    QFile file(u":/gateway/haproxy.cfg.in"_s);
    [[maybe_unused]] const bool builtIn = file.open(QIODevice::ReadOnly);
    Q_ASSERT(builtIn);
    return QString::fromUtf8(file.readAll());
}

// A number or a plain name: nothing that could end the line and begin another.
bool isHost(const QString &host)
{
    static const QRegularExpression name(u"\\A[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\z"_s);
    return !QHostAddress(host).isNull() || name.match(host).hasMatch();
}

core::Result<QString> endpoint(const QString &host, quint16 port)
{
    if (!isHost(host) || port == 0)
        return core::fail(
            core::Fault::Invalid, "not-an-address"_L1, u"\"%1:%2\" is not an address."_s.arg(host).arg(port));
    const bool six = QHostAddress(host).protocol() == QAbstractSocket::IPv6Protocol;
    return (six ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

core::Result<QString> serverLines(const QString &service, const QList<Replica> &replicas)
{
    QStringList lines;
    for (const Replica &replica : replicas) {
        const auto address = endpoint(replica.host, replica.port);
        const auto internal = endpoint(replica.host, replica.internalPort);
        if (!address || !internal)
            return core::fail(address ? internal.error() : address.error());
        lines << u"    server %1_%2 %3 port %4"_s.arg(service)
                     .arg(lines.size() + 1)
                     .arg(*address)
                     .arg(replica.internalPort);
    }
    return lines.join(u'\n');
}

QString shopCard(quint16 mqttPort)
{
    const contracts::shop::ShopCard card{
        .name = u"Bookstore"_s, .version = u"" BOOKSTORE_VERSION ""_s, .mqttPort = mqttPort};
    return QString::fromUtf8(QJsonDocument(toJson(card)).toJson(QJsonDocument::Compact));
}

} // namespace

core::Result<QString> renderGateway(const GatewaySettings &settings)
{
    static const QRegularExpression servers(u"@SERVERS ([a-z_]+)@"_s);
    QString configuration = gatewayTemplate();
    const auto listen = endpoint(settings.address, settings.port);
    if (!listen)
        return listen;
    configuration.replace(u"@LISTEN@"_s, *listen);
    configuration.replace(u"@SHOP_CARD@"_s, shopCard(settings.mqttPort));
    for (auto match = servers.match(configuration); match.hasMatch(); match = servers.match(configuration)) {
        const auto lines = serverLines(match.captured(1), settings.services.value(match.captured(1)));
        if (!lines)
            return core::fail(lines.error());
        configuration.replace(match.capturedStart(), match.capturedLength(), *lines);
    }
    return configuration;
}

} // namespace bookstore
