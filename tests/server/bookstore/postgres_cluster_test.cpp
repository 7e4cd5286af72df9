#include "server/bookstore/new_cluster.h"
#include "server/bookstore/postgres_cluster.h"

#include "server/bookstore/liveness_probe.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace postgres = platform::postgres;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

bool isAlive(pid_t pid)
{
    const QString state = textOf(u"/proc/%1/stat"_s.arg(pid));
    return !state.isEmpty() && !state.contains(u") Z "_s);
}

bool canConnect(const postgres::Settings &settings)
{
    return postgres::Connection(settings).executeText(u"select 1"_s).has_value();
}

} // namespace

class PostgresClusterTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresCluster> m_cluster;

    ClusterSettings settings() const { return {.folder = m_folder.path(), .throwAway = true}; }

    pid_t postmaster() const
    {
        return static_cast<pid_t>(textOf(m_folder.filePath(u"data/postmaster.pid"_s)).section(u'\n', 0, 0).toInt());
    }

    bool answers(const LivenessProbe::Question &question) const
    {
        LivenessProbe probe(m_cluster->port(), question);
        QSignalSpy alive(&probe, &LivenessProbe::alive);
        QSignalSpy silent(&probe, &LivenessProbe::silent);
        probe.start(10s, 5s);
        (void)QTest::qWaitFor([&] { return alive.size() + silent.size() > 0; }, 10'000);
        return !alive.isEmpty();
    }

private Q_SLOTS:
    void init()
    {
        m_cluster = std::make_unique<PostgresCluster>(settings());
        const auto started = m_cluster->start();
        QVERIFY2(started, qPrintable(started ? QString() : started.error().detail));
    }

    void cleanup() { m_cluster.reset(); }

    void aStartedClusterIsReadyOnAFreePort()
    {
        QVERIFY(m_cluster->isReady());
        QVERIFY(m_cluster->port() >= FreePorts::kFirst);
        QVERIFY(canConnect(m_cluster->database(u"ordering"_s).value()));
    }

    void textIsUtf8AndSortsTheSameEverywhere()
    {
        postgres::Connection connection(m_cluster->database(u"ordering"_s).value());
        QVERIFY(
            connection.executeText(u"create temporary table said as select 1 where current_setting('server_encoding') "
                                   "= 'UTF8' and 'Z' < 'a'"_s));
        QVERIFY(!connection.executeText(u"select 1 / (select count(*) from said where false)"_s));
        QVERIFY(connection.executeText(u"select 1 / (select count(*) from said)"_s));
    }

    void aContextGetsTheSameDatabaseEveryTime()
    {
        const auto first = m_cluster->database(u"store"_s).value();
        const auto second = m_cluster->database(u"store"_s).value();
        QCOMPARE(second.password, first.password);
        QVERIFY(first.password.size() > 40);
        QVERIFY(canConnect(first));
    }

    void aContextMayNotConnectToTheDatabaseOfAnother()
    {
        postgres::Settings intruder = m_cluster->database(u"store"_s).value();
        for (const QString &other :
            {m_cluster->database(u"payment"_s).value().database, u"postgres"_s, u"template1"_s}) {
            intruder.database = other;
            QVERIFY2(!canConnect(intruder), qPrintable(other));
        }
    }

    void aWrongPasswordIsRefused()
    {
        postgres::Settings intruder = m_cluster->database(u"store"_s).value();
        intruder.password = u"guessed"_s;
        QVERIFY(!canConnect(intruder));
    }

    void aContextMayMakeTablesAndTrustedExtensions()
    {
        postgres::Connection connection(m_cluster->database(u"storefront"_s).value());
        QVERIFY(connection.executeText(u"create extension if not exists pg_trgm"_s));
        QVERIFY(connection.executeText(u"create table if not exists shelf (id int)"_s));
    }

    void aNameThatIsNoContextsIsRefused()
    {
        for (const QString &name : {u"Robert'); drop"_s, u""_s, u"1st"_s, u"bookstore"_s, u"a\"b"_s})
            QCOMPARE(m_cluster->database(name).error().slug, u"not-a-context-name"_s);
    }

    void passwordsStandInNoLogAndNoListOfProcessesAndOnlyWeReadThem()
    {
        const auto store = m_cluster->database(u"store"_s).value();
        const QString admin = textOf(m_folder.filePath(u"passwords/bookstore"_s));
        QVERIFY(!admin.isEmpty());
        const QString log = textOf(m_cluster->logFile());
        const QString commandLine = textOf(u"/proc/%1/cmdline"_s.arg(postmaster()));
        QVERIFY(commandLine.contains(m_folder.path()));
        for (const QString &password : {store.password, admin}) {
            QVERIFY(!log.contains(password));
            QVERIFY(!commandLine.contains(password));
        }
        const auto permissions = QFile::permissions(m_folder.filePath(u"passwords/store"_s));
        QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void dataSurviveARestart()
    {
        const auto store = m_cluster->database(u"survivor"_s).value();
        QVERIFY(postgres::Connection(store).executeText(u"create table kept as select 42 as answer"_s));
        const quint16 port = m_cluster->port();
        m_cluster->stop();
        QVERIFY(!m_cluster->isRunning());
        QVERIFY(!canConnect(store));
        QVERIFY(m_cluster->start());
        QCOMPARE(m_cluster->port(), port);
        QVERIFY(postgres::Connection(store).executeText(u"select 1 / (answer - 41) from kept"_s));
    }

    void dataSurviveAKillAndAnotherRun()
    {
        const auto store = m_cluster->database(u"survivor2"_s).value();
        QVERIFY(postgres::Connection(store).executeText(u"create table kept as select 42 as answer"_s));
        m_cluster->kill();
        m_cluster = std::make_unique<PostgresCluster>(settings());
        QVERIFY(m_cluster->start());
        const auto again = m_cluster->database(u"survivor2"_s).value();
        QCOMPARE(again.password, store.password);
        QVERIFY(postgres::Connection(again).executeText(u"select answer from kept"_s));
    }

    void itTellsWhenTheServerIsGone()
    {
        QSignalSpy exited(m_cluster.get(), &PostgresCluster::exited);
        ::kill(postmaster(), SIGKILL);
        QVERIFY(exited.wait());
        QVERIFY(!m_cluster->isRunning());
        QVERIFY(!m_cluster->isReady());
        QVERIFY(m_cluster->start());
        QVERIFY(m_cluster->isReady());
    }

    // A server that recovers and one that waits for its last sessions refuse new ones alike; this one lasts.
    void aServerThatLetsNobodyInIsAliveButNotReady()
    {
        QVERIFY(answers(LivenessProbe::postgres()));
        QVERIFY(answers(LivenessProbe::postgresReady()));
        postgres::Connection last(m_cluster->database(u"ordering"_s).value());
        QVERIFY(last.executeText(u"select 1"_s));
        ::kill(postmaster(), SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(!answers(LivenessProbe::postgresReady()), 10'000);
        QVERIFY(answers(LivenessProbe::postgres()));
    }

    void startingWhatRunsChangesNothing()
    {
        const pid_t before = postmaster();
        QVERIFY(m_cluster->start());
        QCOMPARE(postmaster(), before);
    }

    void aServerThatAnEarlierRunHasLeftIsEnded()
    {
        const pid_t before = postmaster();
        PostgresCluster second(settings());
        QVERIFY(second.start());
        QVERIFY(!isAlive(before));
        QVERIFY(postmaster() != before);
        QVERIFY(second.isReady());
    }

    void killingTheRunnerEndsTheServer()
    {
        m_cluster.reset();
        const pid_t runner = ::fork();
        if (runner == 0) {
            PostgresCluster theirs(settings());
            (void)theirs.start();
            for (;;)
                ::pause();
        }
        QTRY_VERIFY_WITH_TIMEOUT(postmaster() > 0 && isAlive(postmaster()), 30'000);
        const pid_t server = postmaster();
        ::kill(runner, SIGKILL);
        ::waitpid(runner, nullptr, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(server), 30'000);
    }

    void aFolderThatTheServersUserCannotEnterIsNamed()
    {
        if (::geteuid() != 0)
            QSKIP("only root runs it as another user");
        const QTemporaryDir closed; // made for its owner alone
        PostgresCluster unreachable({.folder = closed.filePath(u"cluster"_s)});
        const auto started = unreachable.start();
        QVERIFY(!started);
        QCOMPARE(started.error().slug, u"cluster-not-reachable"_s);
        QVERIFY(started.error().detail.contains(closed.path()));
        QVERIFY(started.error().detail.contains(u"postgres"_s));
    }

    void aClusterThatWasHalfMadeIsMadeAgain()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"data.new/base"_s));
        PostgresCluster cluster({.folder = folder.path(), .throwAway = true});
        const auto started = cluster.start();
        QVERIFY2(started, qPrintable(started ? QString() : started.error().detail));
        QVERIFY(!QFile::exists(folder.filePath(u"data.new"_s)));
        QVERIFY(!QFile::exists(folder.filePath(u"data.password"_s)));
    }

    void aClusterThatCannotBeMadeSaysSoAndWhy()
    {
        const QTemporaryDir folder;
        QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ExeGroup | QFile::ExeOther);
        const QString reserved = u"pg_admin"_s; // names of this kind are PostgreSQL's own
        const NewCluster cluster{
            folder.filePath(u"data"_s), settings().user, reserved, u"password"_s, folder.filePath(u"log"_s), true};
        const auto made = cluster.make();
        QVERIFY(!made);
        QCOMPARE(made.error().slug, u"cluster-not-made"_s);
        const QString &detail = made.error().detail;
        QVERIFY2(detail.startsWith(u"A database cluster cannot be made: initdb failed"_s), qPrintable(detail));
        QVERIFY2(detail.contains(reserved), qPrintable(detail));
    }

    void aServerThatCannotStartSaysWhy()
    {
        ClusterSettings wrong = settings();
        wrong.options = QStringList{u"shared_buffers=nonsense"_s};
        m_cluster.reset();
        PostgresCluster cluster(wrong);
        const auto started = cluster.start();
        QVERIFY(!started);
        QCOMPARE(started.error().slug, u"cluster-not-started"_s);
        QVERIFY(started.error().detail.contains(u"shared_buffers"_s));
    }
};

TEST_SUITE(PostgresClusterTest);
#include "postgres_cluster_test.moc"
