#include "server/bookstore/service_program.h"

#include "server/bookstore/broker_services.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace bookstore {

using core::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kLocal = "127.0.0.1"_L1;

// Who leaves while others of its kind stay waits until the gateway has asked it twice in vain, and only then closes the
// connections that are kept: an order on its way over one of them would be lost.
constexpr std::chrono::milliseconds kTurningAway{1'500};

QString localUrl(quint16 port)
{
    return u"http://%1:%2"_s.arg(kLocal).arg(port);
}

void add(QJsonObject &values, const QJsonObject &further)
{
    for (auto member = further.begin(); member != further.end(); ++member)
        values.insert(member.key(), member.value());
}

QJsonObject configuration(const ServiceEntry &service, int replica, const Addresses &addresses, const DataFolder &data)
{
    QJsonObject values{
        {u"PORT"_s, addresses.publicPorts[service.name].at(replica)},
        {u"MQTT_HOST"_s, kLocal},
        {u"MQTT_PORT"_s, addresses.mqtt},
        {u"JWKS_URL"_s, addresses.keys.toString()},
        {u"ISSUER"_s, addresses.issuer},
        {u"AUDIENCE"_s, kAudience},
    };
    if (addresses.publicPorts[service.name].size() > 1)
        values.insert(u"STOP_DELAY_MS"_s, int(kTurningAway.count()));
    add(values, databaseValues(addresses.databases.value(service.name)));
    // One replica of a peer is enough: its feed is the same everywhere, and another is asked for commands by none.
    for (const QString &peer : service.peers)
        values.insert(u"PEER_%1_URL"_s.arg(peer.toUpper()), localUrl(addresses.internalPorts[peer].first()));
    if (service.name == u"payment"_s)
        values.insert(u"PROVIDER_URL"_s, addresses.provider.toString());
    if (service.coversFolder)
        values.insert(u"COVERS_DIR"_s, data.path(u"covers"_s));
    if (service.signsTokens) {
        values.insert(u"SIGNING_KEY_FILE"_s, data.path(u"secrets/signing-key.pem"_s));
        values.insert(u"MAIL_FOLDER"_s, data.path(u"mail"_s));
        values.insert(u"JWKS_FILE"_s, brokerKeysFile(data.path(u"mosquitto"_s)));
    }
    return values;
}

} // namespace

Result<QString> programFile(const QString &folder, const QString &name)
{
    const QString file = folder + u"/bookstore-"_s + name;
    if (!QFileInfo(file).isExecutable())
        return core::fail(core::Fault::Broken, "program-missing"_L1, u"The program %1 is missing."_s.arg(file));
    return file;
}

QString partName(const QString &service, int replica)
{
    return replica == 0 ? service : u"%1.%2"_s.arg(service).arg(replica + 1);
}

int mostConnections(const Addresses &addresses)
{
    constexpr int kOfOneProcess = 25; // with ordering's threads that wait for payment
    constexpr int kOfOthers = 50; // the runner, audits, whoever looks into it by hand
    qsizetype processes = 0;
    for (const auto &replicas : addresses.publicPorts)
        processes += replicas.size();
    return int(processes) * kOfOneProcess + kOfOthers;
}

QJsonObject databaseValues(const platform::postgres::Settings &database)
{
    return {{u"DATABASE_HOST"_s, database.host}, {u"DATABASE_PORT"_s, database.port},
        {u"DATABASE_NAME"_s, database.database}, {u"DATABASE_USER"_s, database.user},
        {u"DATABASE_PASSWORD"_s, database.password}};
}

Result<ServiceProgram> configuredProgram(const ConfiguredPart &part, const DataFolder &data, const QString &programs)
{
    const auto program = programFile(programs, part.program);
    if (!program)
        return core::fail(program.error());
    QJsonObject values = part.values;
    values.insert(u"LISTEN_ADDRESS"_s, kLocal);
    values.insert(u"INTERNAL_PORT"_s, part.internalPort);
    const QString file = u"services/%1.json"_s.arg(part.name);
    if (const auto written = data.writePrivately(file, QJsonDocument(values).toJson()); !written)
        return core::fail(written.error());
    return ServiceProgram{.program = {.path = *program,
                              .arguments = {u"--config"_s, data.path(file)},
                              .logFile = data.logFile(part.name)},
        .part = {.name = part.name,
            .address = QUrl(localUrl(part.internalPort)),
            .port = part.internalPort,
            .life = LivenessProbe::http("/livez", "200"),
            .readiness = LivenessProbe::http("/readyz", "200")}};
}

Result<ServiceProgram> serviceProgram(const ServiceEntry &service, int replica, const Addresses &addresses,
    const DataFolder &data, const QString &programs, const QJsonObject &further)
{
    const QString name = partName(service.name, replica);
    const auto mqttPassword = brokerPassword(data, service.name);
    if (!mqttPassword)
        return core::fail(mqttPassword.error());
    QJsonObject values = configuration(service, replica, addresses, data);
    values.insert(u"MQTT_USER"_s, service.name);
    values.insert(u"MQTT_PASSWORD"_s, *mqttPassword);
    add(values, further);
    return configuredProgram(
        {name, service.name, addresses.internalPorts[service.name].at(replica), values}, data, programs);
}

} // namespace bookstore
