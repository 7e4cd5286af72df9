#include "server/bookstore/stack.h"

#include "server/bookstore/auditing.h"
#include "server/bookstore/broker_services.h"
#include "server/bookstore/haproxy.h"
#include "server/bookstore/mosquitto_broker.h"
#include "server/bookstore/postgres_cluster.h"
#include "server/bookstore/service_keys.h"

#include <QFile>
#include <QSysInfo>

namespace bookstore {

using core::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kLocal = "127.0.0.1"_L1;

QUrl localUrl(const QString &scheme, quint16 port)
{
    return QUrl(u"%1://%2:%3"_s.arg(scheme, kLocal).arg(port));
}

} // namespace

Stack::Stack(DataFolder data, StackSettings settings)
    : m_data(std::move(data))
    , m_settings(std::move(settings))
{
    connect(&m_waves, &Waves::ready, this, &Stack::ready);
    connect(&m_waves, &Waves::stopped, this, &Stack::stopped);
    connect(&m_waves, &Waves::partRestarting, this, &Stack::partRestarting);
}

Stack::~Stack() = default;

Result<std::unique_ptr<Stack>> Stack::prepare(const StackSettings &settings)
{
    auto data = DataFolder::open(settings.data);
    if (!data)
        return core::fail(data.error());
    std::unique_ptr<Stack> stack(new Stack(*std::move(data), settings));
    const auto prepared = stack->choosePorts()
                              .and_then([&] { return stack->chooseAddress(); })
                              .and_then([&] { return stack->addDatabase(); })
                              .and_then([&] { return stack->addBroker(); })
                              .and_then([&] { return stack->addProvider(); })
                              .and_then([&] { return stack->addServices(); })
                              .and_then([&] { return stack->addAuditor(); })
                              .and_then([&] { return stack->addGateway(); });
    if (!prepared)
        return core::fail(prepared.error());
    return stack;
}

void Stack::start()
{
    m_waves.start();
}

void Stack::stop()
{
    m_waves.stop();
}

QUrl Stack::gateway() const
{
    return localUrl(u"http"_s, m_gatewayPort);
}

QUrl Stack::mqtt() const
{
    return localUrl(u"mqtt"_s, m_addresses.mqtt);
}

const std::optional<Opened> &Stack::opened() const
{
    return m_opened;
}

const DataFolder &Stack::data() const
{
    return m_data;
}

std::function<Result<>()> Stack::checkpoint() const
{
    return [admin = m_database->administration()]() -> Result<> {
        if (!admin)
            return core::fail(admin.error());
        return platform::postgres::Connection(*admin).executeText(u"checkpoint"_s);
    };
}

Part *Stack::part(const QString &name) const
{
    return m_waves.part(name);
}

const std::vector<std::unique_ptr<Part>> &Stack::parts() const
{
    return m_waves.parts();
}

Result<> Stack::choosePorts()
{
    Result<> outcome;
    const auto choose = [&](const QString &name, quint16 wanted = 0) {
        const auto port = m_data.port(name, m_ports, wanted);
        if (!port && outcome)
            outcome = core::fail(port.error());
        return port.value_or(0);
    };
    m_gatewayPort = choose(u"gateway"_s, m_settings.gatewayPort);
    m_addresses.mqtt = choose(u"mqtt"_s, m_settings.mqttPort);
    m_databasePort = choose(u"postgres"_s);
    m_auditorPort = choose(u"auditor-internal"_s);
    m_addresses.provider = localUrl(u"http"_s, choose(u"provider"_s));
    for (const ServiceEntry &service : serviceCatalogue()) {
        for (int replica = 0; replica < m_settings.replicas.value(service.name, 1); ++replica) {
            const QString name = partName(service.name, replica);
            m_addresses.publicPorts[service.name].append(choose(name));
            m_addresses.internalPorts[service.name].append(choose(name + u"-internal"_s));
        }
    }
    m_addresses.keys = localUrl(u"http"_s, m_addresses.publicPorts[u"identity"_s].first());
    m_addresses.keys.setPath(u"/.well-known/jwks.json"_s);
    return outcome;
}

// Where browsers and clients find the shop: the door for others where there is one.
Result<> Stack::chooseAddress()
{
    m_addresses.issuer = gateway().toString();
    if (!m_settings.opening)
        return {};
    auto opened = openDoors(*m_settings.opening, m_data, m_ports);
    if (!opened)
        return core::fail(opened.error());
    m_opened = *std::move(opened);
    const QStringList &names = m_settings.opening->names;
    QUrl address;
    address.setScheme(u"https"_s);
    address.setHost(names.isEmpty() ? QSysInfo::machineHostName() : names.first());
    address.setPort(m_opened->doors.httpsPort);
    m_addresses.issuer = address.toString();
    return {};
}

Result<> Stack::addDatabase()
{
    m_ports.giveBack(m_databasePort); // the cluster holds it from here on
    m_database = std::make_unique<PostgresCluster>(ClusterSettings{.folder = m_data.path(u"postgres"_s),
        .port = m_databasePort,
        .options = {u"max_connections=%1"_s.arg(mostConnections(m_addresses))}});
    if (const auto started = m_database->start(); !started)
        return started;
    for (const ServiceEntry &service : serviceCatalogue()) {
        const auto database = m_database->database(service.name);
        if (!database)
            return core::fail(database.error());
        m_addresses.databases.insert(service.name, *database);
    }
    PostgresCluster *cluster = m_database.get();
    Part *part = m_waves.add(Wave::Servers,
        std::make_unique<Part>(Part::Description{.name = u"postgres"_s,
                                   .address = localUrl(u"postgresql"_s, m_databasePort),
                                   .port = m_databasePort,
                                   .life = LivenessProbe::postgres(),
                                   .readiness = LivenessProbe::postgresReady()},
            Part::Process{[cluster] { return cluster->launch(); }, [cluster] { cluster->stop(); },
                [cluster] { cluster->kill(); }, [cluster] { return cluster->pid(); }}));
    connect(cluster, &PostgresCluster::exited, part, &Part::noteEnd);
    return {};
}

Result<> Stack::addBroker()
{
    const auto services = brokerServices(m_data);
    if (!services)
        return core::fail(services.error());
    m_broker = std::make_unique<MosquittoBroker>(BrokerSettings{.folder = m_data.path(u"mosquitto"_s),
        .port = m_addresses.mqtt,
        .logFile = m_data.logFile(u"mosquitto"_s),
        .door = BrokerDoor{brokerPlugin(m_settings.programs), m_addresses.issuer, QString(kAudience), *services}});
    m_waves.add(Wave::Servers,
        std::make_unique<Part>(Part::Description{.name = u"mosquitto"_s,
                                   .address = mqtt(),
                                   .port = m_addresses.mqtt,
                                   .life = LivenessProbe::mqtt(),
                                   .readiness = LivenessProbe::mqtt()},
            m_broker->process(), [this] { return m_broker->launch(); }));
    return {};
}

Result<> Stack::addProvider()
{
    const auto program = programFile(m_settings.programs, u"provider-simulator"_s);
    if (!program)
        return core::fail(program.error());
    add(Wave::Sources,
        {.program = {.path = *program,
             .arguments = {u"--port"_s, QString::number(m_addresses.provider.port()), u"--data"_s,
                 m_data.path(u"provider"_s)},
             .logFile = m_data.logFile(u"provider"_s)},
            .part = {.name = u"provider"_s,
                .address = m_addresses.provider,
                .port = quint16(m_addresses.provider.port()),
                .life = LivenessProbe::http("/livez"),
                .readiness = LivenessProbe::http("/livez")}});
    return {};
}

Result<> Stack::addServices()
{
    const auto keys = ServiceKeys::make(m_data);
    if (!keys)
        return core::fail(keys.error());
    for (const ServiceEntry &service : serviceCatalogue()) {
        const auto further = furtherValues(service, keys->configurationOf(service.name));
        if (!further)
            return core::fail(further.error());
        for (int replica = 0; replica < m_addresses.publicPorts[service.name].size(); ++replica) {
            const auto described = serviceProgram(service, replica, m_addresses, m_data, m_settings.programs, *further);
            if (!described)
                return core::fail(described.error());
            add(service.signsTokens ? Wave::Sources : Wave::Services, *described);
        }
    }
    return {};
}

Result<> Stack::addAuditor()
{
    const auto admin = m_database->administration();
    const auto auditor = m_database->database(u"auditor"_s);
    if (!admin || !auditor)
        return core::fail(admin ? auditor.error() : admin.error());
    if (const auto may = letAuditorRead(*admin, *auditor, m_addresses.databases); !may)
        return may;
    const QString name = u"auditor"_s;
    return configuredProgram({name, name, m_auditorPort, databaseValues(*auditor)}, m_data, m_settings.programs)
        .transform([&](const ServiceProgram &described) { add(Wave::Services, described); });
}

void Stack::add(Wave wave, const ServiceProgram &described)
{
    m_processes.push_back(std::make_unique<ChildProcess>(described.program));
    ChildProcess &process = *m_processes.back();
    m_waves.add(wave, std::make_unique<Part>(described.part, process, [&process] { return process.start(); }));
}

Result<QJsonObject> Stack::furtherValues(const ServiceEntry &service, QJsonObject values) const
{
    if (!service.signsTokens || !m_settings.demo)
        return values;
    const QString file = u"services/demo-accounts.json"_s;
    QFile accounts(u":/demo/accounts.json"_s);
    if (!accounts.open(QIODevice::ReadOnly))
        return core::fail(core::Fault::Broken, "no-demo-accounts"_L1, accounts.errorString());
    return m_data.writePrivately(file, accounts.readAll()).transform([&] {
        values.insert(u"SEED_ACCOUNTS_FILE"_s, m_data.path(file));
        return values;
    });
}

Result<> Stack::addGateway()
{
    GatewaySettings settings{.folder = m_data.path(u"haproxy"_s),
        .port = m_gatewayPort,
        .services = {},
        .logFile = m_data.logFile(u"haproxy"_s),
        .mqttPort = m_addresses.mqtt,
        .doors = m_opened ? std::optional(m_opened->doors) : std::nullopt,
        .limits = m_settings.limits};
    for (const ServiceEntry &service : serviceCatalogue()) {
        for (qsizetype i = 0; i < m_addresses.publicPorts[service.name].size(); ++i)
            settings.services[service.name].append(
                {kLocal, m_addresses.publicPorts[service.name].at(i), m_addresses.internalPorts[service.name].at(i)});
    }
    m_haproxy = std::make_unique<Haproxy>(settings);
    // An answer of any status shows that it lives; which backends are ready is told by the services themselves.
    m_waves.add(Wave::Gateway,
        std::make_unique<Part>(Part::Description{.name = u"haproxy"_s,
                                   .address = gateway(),
                                   .port = m_gatewayPort,
                                   .life = LivenessProbe::http("/"),
                                   .readiness = LivenessProbe::http("/")},
            m_haproxy->process(), [this] { return m_haproxy->launch(); }));
    return {};
}

} // namespace bookstore
