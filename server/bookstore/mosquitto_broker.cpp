#include "server/bookstore/mosquitto_broker.h"

#include "server/bookstore/readiness.h"
#include "server/bookstore/system_program.h"

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kConfiguration = "mosquitto.conf"_L1;
constexpr auto kLog = "mosquitto.log"_L1;

// What a build with sanitizers needs; nothing else of the shop does.
QMap<QString, QString> environment()
{
#ifdef SANITIZER_RUNTIME
    return {{u"LD_PRELOAD"_s, QStringLiteral(SANITIZER_RUNTIME)}, {u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s}};
#else
    return {};
#endif
}

Program brokerProgram(const PartFolder &folder, const QString &logFile)
{
    return {.path = systemProgram(u"mosquitto"_s),
        .arguments = {u"-c"_s, folder.path(kConfiguration)},
        .environment = environment(),
        .logFile = logFile.isEmpty() ? folder.path(kLog) : logFile,
        .user = folder.user()};
}

} // namespace

MosquittoBroker::MosquittoBroker(BrokerSettings settings)
    : m_settings(std::move(settings))
    , m_folder(m_settings.folder, u"mosquitto"_s)
    , m_process(brokerProgram(m_folder, m_settings.logFile))
{
}

core::Result<> MosquittoBroker::launch()
{
    (void)m_folder.endLeftover(m_folder.path(kConfiguration));
    return checkIsFree(m_settings.address, m_settings.port)
        .and_then([this] { return m_folder.make(); })
        .and_then([this] { return hangDoor(); })
        .and_then([this] { return m_folder.write(kConfiguration, configuration()); })
        .and_then([this] { return m_process.start(); })
        .and_then([this] { return m_folder.keepPid(m_process.pid()); });
}

core::Result<> MosquittoBroker::waitUntilReady(std::chrono::milliseconds limit)
{
    return waitUntilListening(m_process, m_settings.address, m_settings.port, limit);
}

core::Result<> MosquittoBroker::start()
{
    return launch().and_then([this] { return waitUntilReady(); });
}

ChildProcess &MosquittoBroker::process()
{
    return m_process;
}

const BrokerSettings &MosquittoBroker::settings() const
{
    return m_settings;
}

// Queues may grow: a service that is away for a while should find its messages, and one that is too slow finds them
// in the log of events. What a client that never comes back has left is forgotten after a day. Without tcp_nodelay
// small messages wait 40 ms for each other.
QByteArray MosquittoBroker::configuration() const
{
    QStringList lines{
        u"listener %1 %2"_s.arg(m_settings.port).arg(m_settings.address),
        u"set_tcp_nodelay true"_s,
        u"max_inflight_messages 1000"_s,
        u"max_queued_messages 100000"_s,
        u"persistent_client_expiration 1d"_s,
        u"persistence true"_s,
        u"persistence_location "_s + m_folder.path({}),
        u"autosave_interval 60"_s,
        u"log_dest stdout"_s,
        u"log_type error"_s,
        u"log_type warning"_s,
        u"log_type notice"_s,
        u"log_timestamp_format %Y-%m-%dT%H:%M:%S"_s,
        u"connection_messages false"_s,
        u"allow_anonymous %1"_s.arg(m_settings.door ? "false"_L1 : "true"_L1),
    };
    if (m_settings.door)
        lines += doorConfiguration(*m_settings.door, m_folder);
    return (lines.join(u'\n') + u'\n').toUtf8();
}

core::Result<> MosquittoBroker::hangDoor()
{
    return m_settings.door ? bookstore::hangDoor(*m_settings.door, m_folder) : core::Result<>();
}

} // namespace bookstore
