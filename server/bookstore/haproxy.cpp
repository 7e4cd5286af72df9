#include "server/bookstore/haproxy.h"

#include "server/bookstore/readiness.h"
#include "server/bookstore/system_program.h"

#include <QFile>

namespace bookstore {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kConfiguration = "haproxy.cfg"_L1;
constexpr auto kCandidate = "haproxy.cfg.new"_L1;
constexpr auto kLog = "haproxy.log"_L1;
constexpr quint16 kFirstForEverybody = 1'024;

// Ports below 1024 are root's, and then so is the gateway.
QString userFor(const GatewaySettings &settings)
{
    const OpenDoors doors = settings.doors.value_or(OpenDoors{{}, kFirstForEverybody, kFirstForEverybody, {}});
    const quint16 smallest = std::min({settings.port, doors.httpsPort, doors.mqttsPort});
    return smallest < kFirstForEverybody ? QString() : u"haproxy"_s;
}

// -W: with a master process; -db: which stays in the foreground. Its sockets have paths relative to its folder, because
// absolute ones may be too long.
Program gatewayProgram(const PartFolder &folder, const QString &logFile)
{
    return {.path = systemProgram(u"haproxy"_s),
        .arguments = {u"-W"_s, u"-db"_s, u"-f"_s, folder.path(kConfiguration)},
        .folder = folder.path({}),
        .logFile = logFile.isEmpty() ? folder.path(kLog) : logFile,
        .user = folder.user()};
}

// What the gateway publishes by itself, built in.
core::Result<> writeDocuments(const PartFolder &folder)
{
    for (const QLatin1StringView name :
        {"documents.lua"_L1, "style.css"_L1, "docs.html"_L1, "openapi.json"_L1, "asyncapi.json"_L1}) {
        QFile file(u":/gateway/"_s + name);
        [[maybe_unused]] const bool builtIn = file.open(QIODevice::ReadOnly);
        Q_ASSERT(builtIn);
        const auto written = folder.write(name, file.readAll());
        if (!written)
            return written;
    }
    return {};
}

// "[ALERT] (4711) : config : parsing [haproxy.cfg.new:12] : what is wrong": only the last part tells people anything.
QString complaintsOf(const QByteArray &output)
{
    QStringList complaints;
    for (const QByteArray &line : output.split('\n')) {
        if (line.startsWith("[ALERT]") && line.contains("config : "))
            complaints << QString::fromUtf8(line.mid(line.indexOf("config : ") + 9)).trimmed();
    }
    return complaints.join(u"; "_s);
}

} // namespace

Haproxy::Haproxy(GatewaySettings settings)
    : m_settings(std::move(settings))
    , m_folder(m_settings.folder, userFor(m_settings))
    , m_process(gatewayProgram(m_folder, m_settings.logFile))
{
}

core::Result<> Haproxy::launch()
{
    // A worker lets go of the port a moment after its master has gone.
    const auto patience = m_folder.endLeftover(m_folder.path(kConfiguration)) ? 2s : 0s;
    return checkIsFree(m_settings.address, m_settings.port, patience)
        .and_then([this] { return checkDoors(); })
        .and_then([this] { return m_folder.make(); })
        .and_then([this] { return writeDocuments(m_folder); })
        .and_then([this] { return configure(m_settings); })
        .and_then([this] { return m_process.start(); })
        .and_then([this] { return m_folder.keepPid(m_process.pid()); });
}

core::Result<> Haproxy::waitUntilReady(std::chrono::milliseconds limit)
{
    return waitUntilListening(m_process, m_settings.address, m_settings.port, limit);
}

core::Result<> Haproxy::start()
{
    return launch().and_then([this] { return waitUntilReady(); });
}

core::Result<> Haproxy::route(const QMap<QString, QList<Replica>> &services)
{
    GatewaySettings settings = m_settings;
    settings.services = services;
    const auto configured = configure(settings);
    if (!configured)
        return configured;
    m_settings = settings;
    m_process.send(SIGUSR2); // the master reads its configuration anew
    return {};
}

ChildProcess &Haproxy::process()
{
    return m_process;
}

const GatewaySettings &Haproxy::settings() const
{
    return m_settings;
}

// The configuration in use is replaced only by one that HAProxy has read without complaint.
core::Result<> Haproxy::configure(const GatewaySettings &settings) const
{
    const auto rendered = renderGateway(settings);
    if (!rendered)
        return core::fail(rendered.error());
    return keepCertificate(settings)
        .and_then([&] { return m_folder.write(kCandidate, rendered->toUtf8()); })
        .and_then([&] { return check(kCandidate); })
        .and_then([&] { return m_folder.write(kConfiguration, rendered->toUtf8()); });
}

core::Result<> Haproxy::checkDoors() const
{
    if (!m_settings.doors)
        return {};
    const OpenDoors &doors = *m_settings.doors;
    return checkIsFree(doors.address, doors.httpsPort).and_then([&] {
        return checkIsFree(doors.address, doors.mqttsPort);
    });
}

core::Result<> Haproxy::keepCertificate(const GatewaySettings &settings) const
{
    return settings.doors ? m_folder.write(kCertificateFile, settings.doors->certificate) : core::Result<>();
}

core::Result<> Haproxy::check(QLatin1StringView configuration) const
{
    QProcess checker;
    checker.setProcessChannelMode(QProcess::MergedChannels);
    checker.setWorkingDirectory(m_folder.path({}));
    checker.start(m_process.program().path, {u"-c"_s, u"-f"_s, m_folder.path(configuration)});
    const bool ran = checker.waitForFinished(10'000);
    if (ran && checker.exitStatus() == QProcess::NormalExit && checker.exitCode() == 0)
        return {};
    const QString complaints = ran ? complaintsOf(checker.readAll()) : checker.errorString();
    return core::fail(core::Fault::Broken, "gateway-configuration"_L1, complaints);
}

} // namespace bookstore
