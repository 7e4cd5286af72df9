#include "server/bookstore/gateway_configuration.h"

#include "common/contracts/shop/shop_card.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QRegularExpression>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSecondsCounted = 10;
constexpr int kFlood = 4; // times what is allowed

QString templateNamed(const QString &name)
{
    QFile file(u":/gateway/"_s + name);
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

// HAProxy counts over ten seconds.
void fillIn(QString &configuration, const RequestLimits &limits)
{
    const auto set = [&](const QString &name, qint64 value) {
        configuration.replace(u'@' + name + u'@', QString::number(value));
    };
    set(u"CONNECTIONS_PER_ADDRESS"_s, limits.connections);
    set(u"REQUESTS_PER_ADDRESS"_s, qint64(limits.perAddress) * kSecondsCounted);
    set(u"REQUESTS_PER_USER"_s, qint64(limits.perUser) * kSecondsCounted);
    set(u"FLOOD_PER_ADDRESS"_s, qint64(limits.perAddress) * kSecondsCounted * kFlood);
}

QString shopCard(quint16 mqttPort)
{
    const contracts::shop::ShopCard card{
        .name = u"Bookstore"_s, .version = u"" BOOKSTORE_VERSION ""_s, .mqttPort = mqttPort};
    return QString::fromUtf8(QJsonDocument(toJson(card)).toJson(QJsonDocument::Compact));
}

// For everybody beyond this machine; nothing without doors.
core::Result<> fillInDoors(QString &configuration, const GatewaySettings &settings)
{
    const OpenDoors doors = settings.doors.value_or(OpenDoors());
    configuration.replace(u"@SHOP_CARD_FOR_OTHERS@"_s, shopCard(doors.mqttsPort));
    if (!settings.doors) {
        configuration.replace(u"@OPEN_TO_OTHERS@\n"_s, QString());
        configuration.replace(u"\n@BROKER_FOR_OTHERS@\n"_s, QString());
        return {};
    }
    const auto https = endpoint(doors.address, doors.httpsPort);
    const auto mqtts = endpoint(doors.address, doors.mqttsPort);
    const auto broker = endpoint(settings.address, settings.mqttPort);
    if (!https || !mqtts || !broker)
        return core::fail(!https ? https.error() : !mqtts ? mqtts.error() : broker.error());
    configuration.replace(
        u"@OPEN_TO_OTHERS@"_s, u"    bind %1 ssl crt %2 alpn h2,http/1.1"_s.arg(*https, kCertificateFile));
    configuration.replace(u"@BROKER_FOR_OTHERS@"_s, templateNamed(u"broker.cfg.in"_s));
    configuration.replace(u"@LISTEN_MQTT@"_s, *mqtts);
    configuration.replace(u"@CERTIFICATE@"_s, kCertificateFile);
    configuration.replace(u"@BROKER@"_s, *broker);
    return {};
}

} // namespace

core::Result<QString> renderGateway(const GatewaySettings &settings)
{
    static const QRegularExpression servers(u"@SERVERS ([a-z_]+)@"_s);
    QString configuration = templateNamed(u"haproxy.cfg.in"_s);
    const auto listen = endpoint(settings.address, settings.port);
    if (!listen)
        return listen;
    configuration.replace(u"@LISTEN@"_s, *listen);
    if (const auto open = fillInDoors(configuration, settings); !open)
        return core::fail(open.error());
    fillIn(configuration, settings.limits);
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
