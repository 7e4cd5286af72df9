#include "tests/client/support/console_watch.h"
#include "tests/support/test_suite.h"

#include <QLabel>
#include <QRegularExpression>
#include <QThread>

using namespace tests;
using namespace Qt::Literals::StringLiterals;

class ConsoleWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQuietProgramHasSaidNothing()
    {
        const ConsoleWatch console;
        const QLabel label(u"quiet"_s);
        QCOMPARE(console.lines(), QStringList());
    }

    void whatQtComplainsAboutIsKept()
    {
        const ConsoleWatch console;
        static const QRegularExpression complaint(u"Could not parse stylesheet of object QLabel"_s);
        QTest::ignoreMessage(QtWarningMsg, complaint);
        QLabel label(u"loud"_s);
        label.setStyleSheet(u"QLabel { color: "_s);
        QCOMPARE(console.lines().size(), 1);
        QVERIFY(console.lines().first().contains(complaint));
    }

    void anotherThreadIsHeardToo()
    {
        const ConsoleWatch console;
        QTest::ignoreMessage(QtWarningMsg, "out of ink");
        const std::unique_ptr<QThread> other(QThread::create([] { qWarning("out of ink"); }));
        other->start();
        QVERIFY(other->wait());
        QCOMPARE(console.lines(), QStringList{u"out of ink"_s});
    }

    void afterwardsNobodyListens()
    {
        {
            const ConsoleWatch console;
        }
        QTest::ignoreMessage(QtWarningMsg, "said to nobody");
        qWarning("said to nobody");
        const ConsoleWatch console;
        QCOMPARE(console.lines(), QStringList());
    }
};

TEST_SUITE(ConsoleWatchTest);
#include "console_watch_test.moc"
