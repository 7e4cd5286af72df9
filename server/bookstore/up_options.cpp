#include "server/bookstore/up_options.h"

#include "server/bookstore/service_program.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace bookstore {

using core::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLargestLimit = 1'000'000; // requests per second

// "store=3" → {"store", 3}
Result<QMap<QString, int>> replicasFrom(const QStringList &values)
{
    QMap<QString, int> replicas;
    for (const QString &value : values) {
        const QString name = value.section(u'=', 0, 0);
        const int number = value.section(u'=', 1).toInt();
        const auto &services = serviceCatalogue();
        const bool known = std::any_of(
            services.begin(), services.end(), [&](const ServiceEntry &service) { return service.name == name; });
        if (!known || number < 1 || number > 9)
            return core::fail(core::Fault::Invalid, "bad-replicas"_L1,
                u"--replicas takes a service and a number from 1 to 9, as in store=3, not %1."_s.arg(value));
        replicas.insert(name, number);
    }
    return replicas;
}

Result<quint16> portFrom(const QCommandLineParser &line, const QString &option)
{
    bool whole = true;
    const uint port = line.isSet(option) ? line.value(option).toUInt(&whole) : 0;
    if (!whole || port > 65'535 || (line.isSet(option) && port == 0))
        return core::fail(core::Fault::Invalid, "bad-port"_L1, u"--%1 takes a number from 1 to 65535."_s.arg(option));
    return quint16(port);
}

Result<int> numberFrom(const QCommandLineParser &line, const QString &option, int otherwise)
{
    bool whole = true;
    const int number = line.isSet(option) ? line.value(option).toInt(&whole) : otherwise;
    if (!whole || number < 1 || number > kLargestLimit)
        return core::fail(core::Fault::Invalid, "bad-number"_L1,
            u"--%1 takes a number from 1 to %2."_s.arg(option).arg(kLargestLimit));
    return number;
}

Result<RequestLimits> limitsFrom(const QCommandLineParser &line)
{
    RequestLimits limits;
    const auto perAddress = numberFrom(line, u"requests-per-address"_s, limits.perAddress);
    const auto perUser = numberFrom(line, u"requests-per-user"_s, limits.perUser);
    if (!perAddress || !perUser)
        return core::fail(perAddress ? perUser.error() : perAddress.error());
    limits.perAddress = *perAddress;
    limits.perUser = *perUser;
    return limits;
}

// Names and addresses become part of a certificate and of the gateway's configuration.
Result<std::optional<Opening>> openingFrom(const QCommandLineParser &line)
{
    static const QRegularExpression name(u"\\A[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\z"_s);
    if (!line.isSet(u"https-port"_s)) {
        for (const QString &option : {u"mqtts-port"_s, u"listen"_s, u"host"_s, u"certificate"_s}) {
            if (line.isSet(option))
                return core::fail(core::Fault::Invalid, "no-door"_L1,
                    u"--%1 needs --https-port, which opens the shop."_s.arg(option));
        }
        return std::nullopt;
    }
    const auto https = portFrom(line, u"https-port"_s);
    const auto mqtts = portFrom(line, u"mqtts-port"_s);
    if (!https || !mqtts)
        return core::fail(https ? mqtts.error() : https.error());
    Opening opening{.httpsPort = *https, .mqttsPort = *mqtts};
    opening.address = line.isSet(u"listen"_s) ? line.value(u"listen"_s) : opening.address;
    opening.certificateFile = line.value(u"certificate"_s);
    opening.names = line.values(u"host"_s);
    for (const QString &host : opening.names) {
        if (QHostAddress(host).isNull() && !name.match(host).hasMatch())
            return core::fail(core::Fault::Invalid, "bad-host"_L1, u"--host takes a name or an address."_s);
    }
    if (QHostAddress(opening.address).isNull())
        return core::fail(core::Fault::Invalid, "bad-address"_L1, u"--listen takes an address, as in 0.0.0.0."_s);
    return opening;
}

} // namespace

Result<UpSettings> upSettings(const QCommandLineParser &line)
{
    const auto port = portFrom(line, u"port"_s);
    const auto mqttPort = portFrom(line, u"mqtt-port"_s);
    const auto replicas = replicasFrom(line.values(u"replicas"_s));
    if (!port || !mqttPort || !replicas)
        return core::fail(!port ? port.error() : !mqttPort ? mqttPort.error() : replicas.error());
    const auto limits = limitsFrom(line);
    const auto opening = openingFrom(line);
    if (!limits || !opening)
        return core::fail(limits ? opening.error() : limits.error());
    bool whole = true;
    const int limit = line.isSet(u"limit"_s) ? line.value(u"limit"_s).toInt(&whole) : 0;
    if (!whole || limit < 0)
        return core::fail(core::Fault::Invalid, "bad-limit"_L1, u"--limit takes a whole number."_s);
    const bool demo = line.isSet(u"demo"_s);
    if (line.isSet(u"import-books"_s) && !demo)
        return core::fail(
            core::Fault::Invalid, "no-owner"_L1, u"--import-books needs --demo: its seller owns the books."_s);
    return UpSettings{{.data = line.value(u"data"_s),
                          .programs = QCoreApplication::applicationDirPath(),
                          .gatewayPort = *port,
                          .mqttPort = *mqttPort,
                          .replicas = *replicas,
                          .demo = demo,
                          .limits = *limits,
                          .opening = *opening},
        {.demo = demo, .importFile = line.value(u"import-books"_s), .limit = limit}};
}

} // namespace bookstore
