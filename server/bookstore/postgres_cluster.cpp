#include "server/bookstore/postgres_cluster.h"

#include "server/bookstore/account.h"
#include "server/bookstore/context_database.h"
#include "server/bookstore/leftover.h"
#include "server/bookstore/new_cluster.h"
#include "server/bookstore/postgres_programs.h"
#include "server/bookstore/run_to_end.h"

#include <QDeadlineTimer>
#include <QDir>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::fail;
using core::Fault;
using core::Result;
namespace postgres = platform::postgres;

namespace {

const QString kAdmin = u"bookstore"_s;

const QStringList kOptions{
    u"listen_addresses=127.0.0.1"_s,
    u"unix_socket_directories="_s, // their paths may be no longer than 107 bytes, and TCP serves everybody here
    u"max_connections=200"_s,
    u"jit=off"_s, // the statements are short: compiling them costs more than it saves
    u"recovery_init_sync_method=syncfs"_s, // after a crash one call instead of one for each of thousands of files
    u"timezone=UTC"_s,
    u"log_timezone=UTC"_s,
    u"log_line_prefix=%m [%p] %q%u@%d "_s,
};

// What makes a server safe costs tests most of their time.
const QStringList kThrowAwayOptions{
    u"fsync=off"_s,
    u"full_page_writes=off"_s,
    u"wal_level=minimal"_s,
    u"max_wal_senders=0"_s,
    u"shared_buffers=32MB"_s,
    u"max_wal_size=1GB"_s,
    u"deadlock_timeout=100ms"_s,
};

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// PostgreSQL tells about itself in this file: its process id in the first line, how far it is in the eighth.
QStringList postmasterLines(const QString &dataFolder)
{
    return textOf(dataFolder + u"/postmaster.pid"_s).split(u'\n');
}

} // namespace

PostgresCluster::PostgresCluster(ClusterSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_port(m_settings.port)
    , m_passwords(path(u"passwords"_s))
{
}

PostgresCluster::~PostgresCluster()
{
    disconnect();
    stop();
}

Result<> PostgresCluster::start()
{
    return launch().and_then([this] { return waitUntilReady(); }).and_then([this] { return shutOutStrangers(); });
}

Result<> PostgresCluster::launch()
{
    if (isRunning())
        return {};
    if (const auto open = openFolder(); !open)
        return open;
    if (const auto made = makeIfMissing(); !made)
        return made;
    endLeftover();
    if (const auto taken = takePort(); !taken)
        return taken;
    const auto programs = postgresPrograms(path(u"data"_s));
    if (!programs)
        return fail(programs.error());
    m_server = std::make_unique<ChildProcess>(server(*programs));
    connect(m_server.get(), &ChildProcess::exited, this, &PostgresCluster::exited);
    return m_server->start();
}

bool PostgresCluster::isReady() const
{
    const QStringList lines = postmasterLines(path(u"data"_s));
    return isRunning() && lines.size() > 7 && lines.at(0).toLongLong() == m_server->pid()
        && lines.at(7).startsWith("ready"_L1);
}

qint64 PostgresCluster::pid() const
{
    return m_server ? m_server->pid() : 0;
}

bool PostgresCluster::isRunning() const
{
    return m_server && m_server->isRunning();
}

void PostgresCluster::stop()
{
    m_admin.reset();
    if (!isRunning())
        return;
    m_server->send(m_settings.throwAway ? SIGQUIT : SIGINT);
    if (m_server->waitUntilEnded(30s))
        return;
    m_server->send(SIGQUIT);
    if (!m_server->waitUntilEnded(10s))
        kill();
}

void PostgresCluster::kill()
{
    m_admin.reset();
    if (!isRunning())
        return;
    // Its sessions would still answer for a moment.
    const auto sessions = Leftover::childrenOf(m_server->pid());
    m_server->kill();
    m_server->waitUntilEnded(10s);
    for (const auto &session : sessions) {
        session->send(SIGKILL);
        (void)session->waitUntilGone(10s);
    }
}

quint16 PostgresCluster::port() const
{
    return m_port;
}

QString PostgresCluster::logFile() const
{
    return path(u"postgres.log"_s);
}

Result<> PostgresCluster::openFolder() const
{
    if (!QDir().mkpath(m_settings.folder))
        return fail(Fault::Broken, "cluster-not-made"_L1, u"The folder %1 cannot be made."_s.arg(m_settings.folder));
    const auto runsAs = Account::toBecome(m_settings.user);
    if (!runsAs)
        return {};
    // Passing through is all the other user needs; what lies inside has its own locks.
    QFile::setPermissions(m_settings.folder, QFile::permissions(m_settings.folder) | QFileDevice::ExeOther);
    const QString closed = closedTo(*runsAs, m_settings.folder);
    if (closed.isEmpty())
        return {};
    return fail(Fault::Unavailable, "cluster-not-reachable"_L1,
        u"PostgreSQL runs as user %1, who may not enter %2. Choose another folder, or allow it: chmod o+x %2"_s.arg(
            m_settings.user, closed));
}

Result<> PostgresCluster::makeIfMissing() const
{
    if (QFile::exists(path(u"data/PG_VERSION"_s)))
        return {};
    return m_passwords.of(kAdmin).and_then([this](const QString &password) {
        return NewCluster{path(u"data"_s), m_settings.user, kAdmin, password, logFile(), m_settings.throwAway}.make();
    });
}

// It may have been started with other settings and would not end with us, so it is ended and not adopted.
void PostgresCluster::endLeftover() const
{
    const QString data = path(u"data"_s);
    const auto leftover = Leftover::find(postmasterLines(data).first().toLongLong(), data);
    if (!leftover)
        return;
    for (const int signal : {SIGINT, SIGQUIT, SIGKILL}) {
        leftover->send(signal);
        if (leftover->waitUntilGone(10s))
            return;
    }
}

Result<> PostgresCluster::takePort()
{
    if (m_port)
        return {};
    return m_ports.take().transform([this](quint16 port) { m_port = port; });
}

Program PostgresCluster::server(const QString &programs) const
{
    QStringList arguments{u"-D"_s, path(u"data"_s), u"-c"_s, u"port=%1"_s.arg(m_port)};
    const QStringList options = kOptions + (m_settings.throwAway ? kThrowAwayOptions : QStringList());
    for (const QString &option : options + m_settings.options)
        arguments << u"-c"_s << option;
    return {.path = programs + u"/postgres"_s,
        .arguments = arguments,
        .folder = u"/"_s,
        .logFile = logFile(),
        .user = m_settings.user,
        .partingSignal = m_settings.throwAway ? SIGQUIT : SIGINT};
}

// When the server before was killed, its sessions may need a moment to notice, and hold the memory until then.
Result<> PostgresCluster::waitUntilReady()
{
    const QDeadlineTimer limit(m_settings.startLimit);
    while (!isReady()) {
        const bool ended = m_server->waitUntilEnded(10ms);
        const bool mayPass = !ended || endOfLog(logFile()).contains("pre-existing shared memory block"_L1);
        if (limit.hasExpired() || !mayPass)
            return fail(Fault::Broken, "cluster-not-started"_L1, endOfLog(logFile()));
        if (ended)
            if (const auto again = m_server->start(); !again)
                return again;
    }
    return {};
}

// PostgreSQL lets everybody connect to every database by default.
Result<> PostgresCluster::shutOutStrangers()
{
    return admin().and_then([](postgres::Connection *connection) {
        return connection->executeText(u"revoke connect on database postgres, template1 from public"_s);
    });
}

Result<postgres::Settings> PostgresCluster::database(const QString &context)
{
    if (!isContextName(context) || context == kAdmin)
        return fail(Fault::Invalid, "not-a-context-name"_L1, context);
    const auto password = m_passwords.of(context);
    const auto connection = admin();
    if (!password || !connection)
        return fail(password ? connection.error() : password.error());
    return makeContextDatabase(**connection, context, *password).transform([&] {
        return settingsOf(context, context, *password);
    });
}

Result<postgres::Settings> PostgresCluster::administration() const
{
    return m_passwords.of(kAdmin).transform([this](const QString &password) {
        postgres::Settings settings = settingsOf(u"postgres"_s, kAdmin, password);
        settings.statementTimeout = 1min; // a database is a copy of many files
        return settings;
    });
}

Result<postgres::Connection *> PostgresCluster::admin()
{
    if (!m_admin) {
        const auto settings = administration();
        if (!settings)
            return fail(settings.error());
        m_admin = std::make_unique<postgres::Connection>(*settings);
    }
    return m_admin.get();
}

postgres::Settings PostgresCluster::settingsOf(
    const QString &database, const QString &user, const QString &password) const
{
    postgres::Settings settings;
    settings.port = m_port;
    settings.database = database;
    settings.user = user;
    settings.password = password;
    settings.applicationName = user;
    return settings;
}

QString PostgresCluster::path(const QString &name) const
{
    return QDir::cleanPath(QDir(m_settings.folder).absolutePath()) + u'/' + name;
}

} // namespace bookstore
