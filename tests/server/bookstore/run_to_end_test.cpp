#include "server/bookstore/run_to_end.h"
#include "tests/support/test_suite.h"

#include <QTemporaryDir>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

class RunToEndTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    core::Result<> run(const QString &commands) const
    {
        return runToEnd(
            {.path = u"/bin/sh"_s, .arguments = {u"-c"_s, commands}, .logFile = m_folder.filePath(u"log"_s)});
    }

private Q_SLOTS:
    void itIsDoneWhenTheProgramIs()
    {
        const QString file = m_folder.filePath(u"done"_s);
        QVERIFY(run(u"sleep 0.2; touch "_s + file));
        QVERIFY(QFile::exists(file));
    }

    void whatTheProgramSaysOfItsFailureIsTold()
    {
        const auto failed = run(u"echo no room >&2; exit 3"_s);
        QVERIFY(!failed);
        QCOMPARE(failed.error().slug, u"program-failed"_s);
        QVERIFY2(failed.error().detail.endsWith(u"sh failed: no room"_s), qPrintable(failed.error().detail));
    }

    void whoIsKilledHasFailed() { QCOMPARE(run(u"kill -9 $$"_s).error().slug, u"program-failed"_s); }

    void whoTakesTooLongIsEnded()
    {
        const QString log = m_folder.filePath(u"long"_s);
        const auto late =
            runToEnd({.path = u"/bin/sh"_s, .arguments = {u"-c"_s, u"echo $$; exec sleep 600"_s}, .logFile = log},
                std::chrono::milliseconds(300));
        QVERIFY(!late);
        QCOMPARE(late.error().slug, u"program-failed"_s);
        QVERIFY2(late.error().detail.startsWith(u"sh took too long"_s), qPrintable(late.error().detail));
        const int pid = endOfLog(log).toInt();
        QVERIFY(pid > 0);
        QCOMPARE(::kill(pid, 0), -1);
    }

    void aProgramThatIsNotThereIsNamed()
    {
        const auto failed = runToEnd({.path = u"/nowhere/program"_s});
        QVERIFY(!failed);
        QVERIFY(failed.error().detail.contains(u"/nowhere/program"_s));
    }
};

TEST_SUITE(RunToEndTest);
#include "run_to_end_test.moc"
