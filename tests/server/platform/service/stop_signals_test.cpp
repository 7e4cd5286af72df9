#include "server/platform/service/stop_signals.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

#include <csignal>

using platform::service::StopSignals;

class StopSignalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstSignalIsAWishAndNoEnd_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void theFirstSignalIsAWishAndNoEnd()
    {
        QFETCH(int, signal);
        const StopSignals signals;
        QSignalSpy asked(&signals, &StopSignals::stopRequested);
        QCOMPARE(std::raise(signal), 0);
        QTRY_COMPARE(asked.size(), 1);
    }

    void aSecondOfTheSameKindIsNotCaught()
    {
        const StopSignals signals;
        QSignalSpy asked(&signals, &StopSignals::stopRequested);
        QCOMPARE(std::raise(SIGTERM), 0);
        struct sigaction now = {};
        QCOMPARE(sigaction(SIGTERM, nullptr, &now), 0);
        QVERIFY(now.sa_handler == SIG_DFL);
        QTRY_COMPARE(asked.size(), 1);
    }
};

TEST_SUITE(StopSignalsTest);
#include "stop_signals_test.moc"
