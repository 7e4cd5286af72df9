#include "server/bookstore/mosquitto_broker.h"

#include "server/bookstore/leftovers.h"
#include "server/bookstore/part_folder.h"
#include "server/bookstore/readiness.h"
#include "server/bookstore/system_program.h"

#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <array>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kUser = "mosquitto"_L1;
constexpr auto kConfiguration = "mosquitto.conf"_L1;
constexpr auto kPasswords = "passwords"_L1;
constexpr auto kAccess = "access"_L1;
constexpr auto kLog = "mosquitto.log"_L1;

Program brokerProgram(const QString &folder)
{
    return {.path = systemProgram(u"mosquitto"_s),
        .arguments = {u"-c"_s, QString(folder + u'/' + kConfiguration)},
        .folder = {},
        .logFile = folder + u'/' + kLog,
        .user = kUser};
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
    , m_process(brokerProgram(m_settings.folder))
{
}

core::Result<> MosquittoBroker::launch()
{
    endLeftovers(m_process.program().path, pathOf(kConfiguration));
    return makePartFolder(m_settings.folder, kUser)
        .and_then([this] { return writePartFile(pathOf(kAccess), accessList(), kUser); })
        .and_then([this] { return writePartFile(pathOf(kPasswords), passwords(), kUser); })
        .and_then([this] { return writePartFile(pathOf(kConfiguration), configuration(), kUser); })
        .and_then([this] { return m_process.start(); });
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

QString MosquittoBroker::pathOf(QLatin1StringView file) const
{
    return m_settings.folder + u'/' + file;
}

// Queues may grow: a service that is away for a while should find its messages, and one that is too slow finds them
// in the log of events. Without tcp_nodelay small messages wait 40 ms for each other.
QByteArray MosquittoBroker::configuration() const
{
    const bool guarded = !m_settings.accounts.isEmpty();
    QStringList lines{
        u"listener %1 %2"_s.arg(m_settings.port).arg(m_settings.address),
        u"set_tcp_nodelay true"_s,
        u"max_inflight_messages 1000"_s,
        u"max_queued_messages 100000"_s,
        u"persistence true"_s,
        u"persistence_location %1/"_s.arg(m_settings.folder),
        u"autosave_interval 60"_s,
        u"log_dest stdout"_s,
        u"log_type error"_s,
        u"log_type warning"_s,
        u"log_type notice"_s,
        u"log_timestamp_format %Y-%m-%dT%H:%M:%S"_s,
        u"connection_messages false"_s,
        u"allow_anonymous %1"_s.arg(guarded && m_settings.readableByAll.isEmpty() ? "false"_L1 : "true"_L1),
    };
    if (guarded)
        lines << u"password_file "_s + pathOf(kPasswords) << u"acl_file "_s + pathOf(kAccess);
    return (lines.join(u'\n') + u'\n').toUtf8();
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
