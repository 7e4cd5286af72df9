#include "server/bookstore/part.h"

#include "server/bookstore/free_ports.h"
#include "tests/support/test_suite.h"

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

// With a real server as the part: a mosquitto without configuration.
class PartTest : public QObject {
    Q_OBJECT

    FreePorts m_ports;
    quint16 m_port = 0;
    std::unique_ptr<ChildProcess> m_child;
    std::unique_ptr<Part> m_part;

    void open()
    {
        m_part->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_part->state(), Part::State::Ready, 10'000);
    }

private Q_SLOTS:
    void init()
    {
        m_port = m_ports.take().value();
        m_child = std::make_unique<ChildProcess>(Program{.path = u"/usr/sbin/mosquitto"_s,
            .arguments = {u"-p"_s, QString::number(m_port)},
            .logFile = u"/dev/null"_s});
        m_part = std::make_unique<Part>(Part::Description{.name = u"broker"_s,
                                            .address = {},
                                            .port = m_port,
                                            .life = LivenessProbe::mqtt(),
                                            .readiness = LivenessProbe::mqtt()},
            *m_child, [this] { return m_child->start(); });
    }

    void cleanup()
    {
        m_part.reset();
        m_child.reset();
    }

    void itIsStartedAndStopped()
    {
        open();
        QVERIFY(m_part->pid() > 0);
        QSignalSpy stopped(m_part.get(), &Part::stopped);
        m_part->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 10'000);
        QCOMPARE(m_part->state(), Part::State::Stopped);
        QCOMPARE(m_part->pid(), 0);
        QCOMPARE(m_part->restarts(), 0);
    }

    void whatIsKilledComesBack()
    {
        open();
        const qint64 before = m_part->pid();
        ::kill(pid_t(before), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(m_part->restarts() == 1 && m_part->state() == Part::State::Ready, 10'000);
        QVERIFY(m_part->pid() != before);
    }

    void whatHangsIsReplaced()
    {
        open();
        const qint64 before = m_part->pid();
        ::kill(pid_t(before), SIGSTOP);
        QTRY_VERIFY_WITH_TIMEOUT(m_part->restarts() == 1 && m_part->state() == Part::State::Ready, 30'000);
        QVERIFY(m_part->pid() != before);
    }

    void whatWasStoppedStaysAway()
    {
        open();
        m_part->stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_part->state(), Part::State::Stopped, 10'000);
        QSignalSpy restarting(m_part.get(), &Part::restarting);
        QVERIFY(!restarting.wait(1'500));
        open();
    }

    void aProgramThatIsMissingIsToldAndTriedAgain()
    {
        ChildProcess missing(Program{.path = u"/no/such/program"_s});
        Part part({.name = u"missing"_s,
                      .address = {},
                      .port = m_port,
                      .life = LivenessProbe::mqtt(),
                      .readiness = LivenessProbe::mqtt()},
            missing, [&] { return missing.start(); });
        QSignalSpy restarting(&part, &Part::restarting);
        part.start();
        QTRY_VERIFY_WITH_TIMEOUT(restarting.size() >= 3, 10'000);
        QCOMPARE(part.state(), Part::State::Waiting);
    }
};

TEST_SUITE(PartTest);
#include "part_test.moc"
