#include "server/bookstore/waves.h"

#include "server/bookstore/free_ports.h"
#include "tests/support/test_suite.h"

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

// With real servers as the parts: mosquittos without configuration.
class WavesTest : public QObject {
    Q_OBJECT

    FreePorts m_ports;
    std::vector<std::unique_ptr<ChildProcess>> m_children;
    std::unique_ptr<Waves> m_waves;
    QStringList m_told; // what happened to the parts, one after the other

    void add(Wave wave, const QString &name, const QString &program = u"/usr/sbin/mosquitto"_s)
    {
        const quint16 port = m_ports.take().value();
        m_children.push_back(std::make_unique<ChildProcess>(
            Program{.path = program, .arguments = {u"-p"_s, QString::number(port)}, .logFile = u"/dev/null"_s}));
        ChildProcess *child = m_children.back().get();
        const auto tell = [this, name](const QString &what) { m_told.append(name + u' ' + what); };
        const auto launch = [tell, child] {
            tell(u"starts"_s);
            return child->start();
        };
        const auto askToLeave = [tell, child] {
            tell(u"is asked to leave"_s);
            child->send(SIGTERM);
        };
        Part *part = m_waves->add(wave,
            std::make_unique<Part>(Part::Description{.name = name,
                                       .address = {},
                                       .port = port,
                                       .life = LivenessProbe::mqtt(),
                                       .readiness = LivenessProbe::mqtt()},
                Part::Process{launch, askToLeave, [child] { child->kill(); }, [child] { return child->pid(); }}));
        connect(child, &ChildProcess::exited, part, &Part::noteEnd);
        connect(part, &Part::ready, this, [tell] { tell(u"is ready"_s); });
        connect(part, &Part::stopped, this, [tell] { tell(u"has stopped"_s); });
    }

    void addGatewayServiceAndServer() // the last first: the waves decide, not the order of adding
    {
        add(Wave::Gateway, u"gateway"_s);
        add(Wave::Services, u"service"_s);
        add(Wave::Servers, u"server"_s);
    }

    void open()
    {
        QSignalSpy ready(m_waves.get(), &Waves::ready);
        m_waves->start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 10'000);
    }

    void close()
    {
        QSignalSpy stopped(m_waves.get(), &Waves::stopped);
        m_waves->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 10'000);
    }

private Q_SLOTS:
    void init()
    {
        m_told.clear();
        m_waves = std::make_unique<Waves>();
    }

    void cleanup()
    {
        m_waves.reset();
        m_children.clear();
    }

    void eachWaveStartsWhenTheOneBeforeIsReady()
    {
        addGatewayServiceAndServer();
        open();
        QCOMPARE(m_told,
            QStringList({u"server starts"_s, u"server is ready"_s, u"service starts"_s, u"service is ready"_s,
                u"gateway starts"_s, u"gateway is ready"_s}));
    }

    void theyStopTheOtherWayRound()
    {
        addGatewayServiceAndServer();
        open();
        m_told.clear();
        close();
        QCOMPARE(m_told,
            QStringList({u"gateway is asked to leave"_s, u"gateway has stopped"_s, u"service is asked to leave"_s,
                u"service has stopped"_s, u"server is asked to leave"_s, u"server has stopped"_s}));
    }

    void aWaveWaitsForEveryPartOfTheOneBefore()
    {
        add(Wave::Servers, u"missing"_s, u"/no/such/program"_s);
        add(Wave::Servers, u"server"_s);
        add(Wave::Services, u"service"_s);
        m_waves->start();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_told.contains(u"server is ready"_s) && m_waves->part(u"missing"_s)->restarts() >= 2, 10'000);
        QVERIFY(!m_told.contains(u"service starts"_s));
        close(); // what has not begun needs no stopping
        QVERIFY(m_told.contains(u"server has stopped"_s) && m_told.contains(u"missing has stopped"_s));
        QVERIFY(!m_told.contains(u"service has stopped"_s));
    }

    void aRestartIsToldAndStartsNothingElse()
    {
        addGatewayServiceAndServer();
        open();
        m_told.clear();
        QSignalSpy restarting(m_waves.get(), &Waves::partRestarting);
        QSignalSpy ready(m_waves.get(), &Waves::ready);
        m_waves->part(u"server"_s)->kill();
        QTRY_VERIFY_WITH_TIMEOUT(m_told.contains(u"server is ready"_s), 10'000);
        QCOMPARE(restarting, QList<QVariantList>({{u"server"_s, u"was ended by signal 9"_s}}));
        QCOMPARE(m_told, QStringList({u"server starts"_s, u"server is ready"_s}));
        QVERIFY(ready.isEmpty());
        close();
        QCOMPARE(restarting.size(), 1);
    }

    void onceStoppedNothingIsToldOfThem()
    {
        add(Wave::Servers, u"missing"_s, u"/no/such/program"_s);
        m_waves->start();
        close();
        QSignalSpy restarting(m_waves.get(), &Waves::partRestarting);
        Part *part = m_waves->part(u"missing"_s);
        const int before = part->restarts();
        part->start();
        QVERIFY(part->restarts() > before);
        QVERIFY(restarting.isEmpty());
    }

    void partsAreFoundByTheirNames()
    {
        addGatewayServiceAndServer();
        QCOMPARE(m_waves->part(u"service"_s)->description().name, u"service"_s);
        QCOMPARE(m_waves->part(u"bakery"_s), nullptr);
        QCOMPARE(m_waves->parts().front()->description().name, u"gateway"_s);
    }
};

TEST_SUITE(WavesTest);
#include "waves_test.moc"
