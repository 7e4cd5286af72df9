#include "server/platform/service/service.h"

#include "server/platform/service/loop_watch.h"
#include "server/platform/service/schema.h"
#include "server/platform/service/stop_signals.h"
#include "server/platform/telemetry/log.h"

#include <QCommandLineParser>
#include <QLoggingCategory>

#include <openssl/crypto.h>

#include <cstdio>

namespace platform::service {

namespace {

Q_LOGGING_CATEGORY(life, "platform.service.life")

http::Response alive(const http::Request &)
{
    return http::json(QJsonObject{{"alive"_L1, true}});
}

// OpenSSL would tidy up at the end of the process, in a race with threads that are just ending (seen: a double free in
// OPENSSL_cleanup). The system tidies up after us as well.
void leaveOpenSslAsItIs()
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
}

} // namespace

Service::Service(const QString &product, const QString &name, int &argc, char **argv)
    : m_product(product)
    , m_name(name)
    , m_application(argc, argv)
{
    leaveOpenSslAsItIs();
    QCoreApplication::setApplicationName(product + u'-' + name);
    readArguments();
    readSettings();
    addInternalRoutes();
}

Service::~Service() = default;

const QString &Service::product() const
{
    return m_product;
}

const QString &Service::name() const
{
    return m_name;
}

Configuration &Service::configuration()
{
    return *m_configuration;
}

void Service::migrates(postgres::Database &database, const QStringList &rooms)
{
    Schema *schema = m_schemas.emplace_back(std::make_unique<Schema>(database, rooms)).get();
    connect(schema, &Schema::failed, this, &Service::fail);
    connect(schema, &Schema::prepared, this, &Service::startParts);
    needs(u"database"_s, [&database] { return database.isReachable(); });
    needs(u"migrations"_s, [schema] { return schema->isPrepared(); });
}

void Service::runs(std::function<void()> start, std::function<void()> stop)
{
    m_parts.push_back({std::move(start), std::move(stop)});
}

void Service::serves(http::Router routes, http::ServerLimits limits)
{
    m_doors.serve(std::move(routes), limits);
    m_doorSettings.publicPort = m_configuration->port("PORT"_L1);
}

http::Router &Service::internal()
{
    return m_doors.internalRoutes();
}

void Service::needs(const QString &condition, Readiness::Check check)
{
    m_readiness.add(condition, std::move(check));
}

int Service::run()
{
    if (!m_configuration->faults().isEmpty())
        return refuseToStart();
    telemetry::setLogGate(telemetry::LogGate::Open);
    const StopSignals signals;
    connect(&signals, &StopSignals::stopRequested, this, &Service::stop);
    connect(&m_doors, &Doors::closed, this, &Service::leave, Qt::QueuedConnection);
    const LoopWatch watch;
    QTimer::singleShot(0, this, &Service::begin);
    return QCoreApplication::exec();
}

void Service::readArguments()
{
    QCommandLineParser parser;
    const QCommandLineOption file(
        u"config"_s, u"Where the environment is silent, read the settings of FILE."_s, u"FILE"_s);
    const QCommandLineOption help = parser.addHelpOption();
    parser.addOption(file);
    const bool understood = parser.parse(QCoreApplication::arguments());
    if (parser.isSet(help))
        parser.showHelp(kLeft);
    m_configuration = std::make_unique<Configuration>(
        m_product.toUpper(), QProcessEnvironment::systemEnvironment(), parser.value(file));
    if (!understood)
        m_configuration->refuse(parser.errorText());
    for (const QString &unknown : parser.positionalArguments())
        m_configuration->refuse(u"nobody knows what \"%1\" means"_s.arg(unknown));
}

void Service::readSettings()
{
    const QString word = m_configuration->text("LOG_LEVEL"_L1, u"info"_s);
    const auto level = telemetry::parseLogLevel(word);
    if (!level)
        m_configuration->refuse(u"LOG_LEVEL"_s, u"is \"%1\", none of debug, info, warning, critical"_s.arg(word));
    telemetry::setLogGate(telemetry::LogGate::Held); // the one line that refuses to start shall stand alone
    telemetry::startLogging(m_name, level.value_or(telemetry::LogLevel::Info));
    m_doorSettings.address = m_configuration->text("LISTEN_ADDRESS"_L1, u"127.0.0.1"_s);
    m_doorSettings.internalPort = m_configuration->port("INTERNAL_PORT"_L1);
    m_doorSettings.drainLimit =
        m_configuration->milliseconds("DRAIN_LIMIT_MS"_L1, std::chrono::milliseconds(m_doorSettings.drainLimit));
    m_stopDelay = m_configuration->milliseconds("STOP_DELAY_MS"_L1, m_stopDelay);
}

void Service::addInternalRoutes()
{
    needs(u"started"_s, [this] { return m_started && !m_stopping; });
    internal().route(http::Method::Get, u"/livez"_s, alive);
    internal().route(http::Method::Get, u"/readyz"_s, [this](const http::Request &) { return m_readiness.answer(); });
    internal().route(http::Method::Get, u"/metrics"_s, [this](const http::Request &) {
        m_doors.measure();
        return http::Response{200, telemetry::kMetricsMediaType, telemetry::metricsText(), {}};
    });
}

int Service::refuseToStart() const
{
    telemetry::setLogGate(telemetry::LogGate::Shut);
    std::fprintf(stderr, "%s: bad configuration: %s\n", qPrintable(QCoreApplication::applicationName()),
        qPrintable(m_configuration->faults().join(u"; "_s)));
    return kMisconfigured;
}

void Service::begin()
{
    for (const QString &key : m_configuration->unusedKeys())
        qCInfo(life).noquote() << "nobody reads" << key << "of the configuration file";
    if (const auto opened = m_doors.openInternal(m_doorSettings); !opened)
        return fail(opened.error());
    for (const auto &schema : m_schemas)
        schema->prepare();
    startParts();
}

void Service::startParts()
{
    const auto prepared = [](const auto &schema) { return schema->isPrepared(); };
    if (m_started || m_stopping || !std::all_of(m_schemas.begin(), m_schemas.end(), prepared))
        return;
    m_started = true;
    for (const Part &part : m_parts)
        part.start();
    if (const auto opened = m_doors.openPublic(m_doorSettings); !opened)
        return fail(opened.error());
    qCInfo(life) << "started";
}

void Service::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    qCInfo(life) << "stopping";
    QTimer::singleShot(m_stopDelay, this, [this] { m_doors.close(m_doorSettings.drainLimit); });
}

void Service::leave()
{
    for (auto part = m_parts.rbegin(); m_started && part != m_parts.rend(); ++part) {
        if (part->stop)
            part->stop();
    }
    qCInfo(life) << "stopped";
    QCoreApplication::exit(kLeft);
}

void Service::fail(const core::Error &error)
{
    qCCritical(life).noquote() << "cannot go on:" << error.slug << error.detail;
    QCoreApplication::exit(kFailed);
}

} // namespace platform::service
