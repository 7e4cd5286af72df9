#include "server/bookstore/mosquitto_broker.h"

#include "server/bookstore/readiness.h"
#include "server/bookstore/system_program.h"

#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <array>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kConfiguration = "mosquitto.conf"_L1;
constexpr auto kPasswords = "passwords"_L1;
constexpr auto kAccess = "access"_L1;
constexpr auto kLog = "mosquitto.log"_L1;

Program brokerProgram(const PartFolder &folder, const QString &logFile)
{
    return {.path = systemProgram(u"mosquitto"_s),
        .arguments = {u"-c"_s, folder.path(kConfiguration)},
        .logFile = logFile.isEmpty() ? folder.path(kLog) : logFile,
        .user = folder.user()};
}

// In mosquitto's own form: PBKDF2 with SHA-512. mosquitto_passwd would take the password on its command line, where
// everybody can read it.
QByteArray hashed(const QString &password)
{
    constexpr int rounds = 1'000;
    constexpr int length = 64;
    std::array<quint32, 3> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray salt(reinterpret_cast<const char *>(random.data()), sizeof random);
    const QByteArray hash =
        QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha512, password.toUtf8(), salt, rounds, length);
    return "$7$" + QByteArray::number(rounds) + '$' + salt.toBase64() + '$' + hash.toBase64();
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
        .and_then([this] { return m_folder.write(kAccess, accessList()); })
        .and_then([this] { return m_folder.write(kPasswords, passwords()); })
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
// in the log of events. Without tcp_nodelay small messages wait 40 ms for each other.
QByteArray MosquittoBroker::configuration() const
{
    const bool guarded = m_settings.door || !m_settings.accounts.isEmpty();
    QStringList lines{
        u"listener %1 %2"_s.arg(m_settings.port).arg(m_settings.address),
        u"set_tcp_nodelay true"_s,
        u"max_inflight_messages 1000"_s,
        u"max_queued_messages 100000"_s,
        u"persistence true"_s,
        u"persistence_location "_s + m_folder.path({}),
        u"autosave_interval 60"_s,
        u"log_dest stdout"_s,
        u"log_type error"_s,
        u"log_type warning"_s,
        u"log_type notice"_s,
        u"log_timestamp_format %Y-%m-%dT%H:%M:%S"_s,
        u"connection_messages false"_s,
        u"allow_anonymous %1"_s.arg(guarded && m_settings.readableByAll.isEmpty() ? "false"_L1 : "true"_L1),
    };
    if (m_settings.door)
        lines += doorConfiguration(*m_settings.door, m_folder);
    else if (guarded)
        lines << u"password_file "_s + m_folder.path(kPasswords) << u"acl_file "_s + m_folder.path(kAccess);
    return (lines.join(u'\n') + u'\n').toUtf8();
}

core::Result<> MosquittoBroker::hangDoor()
{
    return m_settings.door ? bookstore::hangDoor(*m_settings.door, m_folder) : core::Result<>();
}

QByteArray MosquittoBroker::accessList() const
{
    QString list;
    for (const QString &filter : m_settings.readableByAll)
        list += u"topic read %1\n"_s.arg(filter);
    for (auto account = m_settings.accounts.keyBegin(); account != m_settings.accounts.keyEnd(); ++account)
        list += u"\nuser %1\ntopic readwrite #\n"_s.arg(*account);
    return list.toUtf8();
}

QByteArray MosquittoBroker::passwords() const
{
    QByteArray lines;
    for (auto account = m_settings.accounts.begin(); account != m_settings.accounts.end(); ++account)
        lines += account.key().toUtf8() + ':' + hashed(*account) + '\n';
    return lines;
}

} // namespace bookstore
