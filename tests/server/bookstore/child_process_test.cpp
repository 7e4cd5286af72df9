#include "server/bookstore/child_process.h"
#include "tests/support/test_suite.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

namespace {

Program shell(const QString &script)
{
    return {.path = u"/bin/sh"_s, .arguments = {u"-c"_s, script}};
}

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

// A parent that starts the script, writes its pid into the file and waits for its own death.
[[noreturn]] void beParentOf(const Program &program, const QString &pidFile)
{
    ChildProcess child(program);
    QFile file(pidFile);
    if (child.start() && file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray::number(child.pid()) + "\n");
        file.close();
    }
    for (;;)
        ::pause();
}

} // namespace

class ChildProcessTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_log;

private Q_SLOTS:
    void init() { m_log = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())); }

    void whatItHasStartedIsKilledWithIt()
    {
        ChildProcess child(shell(u"sleep 300 & echo $! > %1; wait"_s.arg(m_log)));
        QVERIFY(child.start());
        QTRY_VERIFY(textOf(m_log).toInt() > 0);
        const auto grandchild = pid_t(textOf(m_log).toInt());
        ::kill(grandchild, SIGSTOP); // it would not notice by itself
        child.kill();
        QVERIFY(child.waitUntilEnded(std::chrono::seconds(10)));
        QTRY_VERIFY(!isAlive(grandchild));
    }

    void itTellsHowTheProgramLeft()
    {
        ChildProcess child(shell(u"exit 7"_s));
        QSignalSpy exited(&child, &ChildProcess::exited);
        QVERIFY(child.start());
        QVERIFY(exited.wait());
        QCOMPARE(exited.first().at(0).toInt(), 7);
        QCOMPARE(exited.first().at(1).toInt(), 0);
        QVERIFY(!child.isRunning());
    }

    void itTellsWhichSignalEndedTheProgram()
    {
        ChildProcess child(shell(u"exec sleep 60"_s));
        QSignalSpy exited(&child, &ChildProcess::exited);
        QVERIFY(child.start());
        child.kill();
        QVERIFY(exited.wait());
        QCOMPARE(exited.first().at(1).toInt(), SIGKILL);
    }

    void outputAndErrorsAreAppendedToTheLog()
    {
        Program program = shell(u"echo out; echo err >&2"_s);
        program.logFile = m_log;
        for (int i = 0; i < 2; ++i) {
            ChildProcess child(program);
            QVERIFY(child.start());
            QVERIFY(child.waitUntilEnded(std::chrono::seconds(10)));
        }
        QCOMPARE(textOf(m_log), u"out\nerr\nout\nerr"_s);
    }

    void theProgramGetsItsArgumentsEnvironmentAndFolder()
    {
        Program program = shell(u"echo \"$0 $SECRET $PWD ${HOME:+home}\""_s);
        program.arguments << u"two words"_s;
        program.environment = {{u"SECRET"_s, u"s3cret"_s}};
        program.folder = u"/usr"_s;
        program.logFile = m_log;
        ChildProcess child(program);
        QVERIFY(child.start());
        QVERIFY(child.waitUntilEnded(std::chrono::seconds(10)));
        QCOMPARE(textOf(m_log), u"two words s3cret /usr home"_s);
    }

    void aProgramThatDoesNotExistIsAnErrorThatNamesIt()
    {
        ChildProcess child({.path = u"/nowhere/nothing"_s});
        const auto started = child.start();
        QVERIFY(!started);
        QCOMPARE(started.error().slug, u"program-not-started"_s);
        QVERIFY(started.error().detail.contains(u"/nowhere/nothing"_s));
    }

    void aProgramThatDoesNotHeedTerminationIsKilledAfterTheGrace()
    {
        Program program = shell(u"trap '' TERM; echo ready; while :; do sleep 0.1; done"_s);
        program.logFile = m_log;
        ChildProcess child(program);
        QSignalSpy exited(&child, &ChildProcess::exited);
        QVERIFY(child.start());
        QTRY_COMPARE(textOf(m_log), u"ready"_s);
        child.terminate(std::chrono::milliseconds(50));
        QVERIFY(exited.wait());
        QCOMPARE(exited.first().at(1).toInt(), SIGKILL);
    }

    void aProgramThatHeedsTerminationMayFinishFirst()
    {
        Program program = shell(u"trap 'echo bye; exit 0' TERM; echo ready; while :; do sleep 0.01; done"_s);
        program.logFile = m_log;
        ChildProcess child(program);
        QSignalSpy exited(&child, &ChildProcess::exited);
        QVERIFY(child.start());
        QTRY_COMPARE(textOf(m_log), u"ready"_s);
        child.terminate();
        QVERIFY(exited.wait());
        QCOMPARE(textOf(m_log), u"ready\nbye"_s);
    }

    void killingTheParentEndsTheChild_data()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("as ourselves") << QString();
        if (::geteuid() == 0)
            QTest::newRow("as another user") << u"nobody"_s;
    }

    void killingTheParentEndsTheChild()
    {
        QFETCH(const QString, user);
        const QString pidFile = m_folder.filePath(u"pid of "_s + user);
        Program program = shell(u"exec sleep 600"_s);
        program.user = user;
        const pid_t parent = ::fork();
        if (parent == 0)
            beParentOf(program, pidFile);
        QTRY_VERIFY(textOf(pidFile).toInt() > 0);
        const auto child = static_cast<pid_t>(textOf(pidFile).toInt());
        QVERIFY(isAlive(child));
        ::kill(parent, SIGKILL);
        ::waitpid(parent, nullptr, 0);
        QTRY_VERIFY(!isAlive(child));
    }

    void destroyingTheObjectEndsTheChild()
    {
        pid_t pid = 0;
        {
            ChildProcess child(shell(u"exec sleep 600"_s));
            QVERIFY(child.start());
            pid = static_cast<pid_t>(child.pid());
        }
        QVERIFY(!isAlive(pid));
    }

    void theChildHasASessionOfItsOwnAndNoBlockedSignals()
    {
        sigset_t blocked;
        ::sigemptyset(&blocked);
        ::sigaddset(&blocked, SIGTERM);
        ::sigprocmask(SIG_BLOCK, &blocked, nullptr);
        ChildProcess child(shell(u"exec sleep 600"_s));
        QVERIFY(child.start());
        ::sigprocmask(SIG_UNBLOCK, &blocked, nullptr);
        QCOMPARE(::getsid(static_cast<pid_t>(child.pid())), static_cast<pid_t>(child.pid()));
        child.send(SIGTERM);
        QVERIFY(child.waitUntilEnded(std::chrono::seconds(10)));
    }

    void asRootItRunsAsAnotherUser()
    {
        if (::geteuid() != 0)
            QSKIP("only root can become somebody else");
        Program program = shell(u"id -un; id -Gn"_s);
        program.user = u"nobody"_s;
        program.logFile = m_log;
        ChildProcess child(program);
        QVERIFY(child.start());
        QVERIFY(child.waitUntilEnded(std::chrono::seconds(10)));
        QCOMPARE(textOf(m_log), u"nobody\nnogroup"_s);
    }

    void anUnknownUserIsAnError()
    {
        if (::geteuid() != 0)
            QSKIP("only root can become somebody else");
        Program program = shell(u"true"_s);
        program.user = u"nobody-at-all"_s;
        ChildProcess child(program);
        QCOMPARE(child.start().error().slug, u"unknown-user"_s);
    }
};

TEST_SUITE(ChildProcessTest);
#include "child_process_test.moc"
