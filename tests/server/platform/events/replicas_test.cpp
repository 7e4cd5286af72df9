#include "tests/server/platform/events/producer.h"
#include "tests/support/test_suite.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

#include <signal.h>

using namespace platform;
using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 90'000; // ms

class ReplicaProcess {
public:
    ReplicaProcess(const EventsDatabase &database, const TestBroker &broker, const Producer &producer)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + u"/platform_events_replica"_s, QStringList());
        const postgres::Settings &settings = database.settings();
        const QJsonObject task{{u"host"_s, settings.host}, {u"port"_s, settings.port},
            {u"database"_s, settings.database}, {u"user"_s, settings.user}, {u"password"_s, settings.password},
            {u"mqttPort"_s, broker.port()}, {u"producer"_s, producer.name()}, {u"feed"_s, producer.feed().toString()},
            {u"root"_s, kRoot}};
        m_process.write(QJsonDocument(task).toJson(QJsonDocument::Compact) + '\n');
        if (!m_process.waitForStarted(kPatience))
            qFatal("no replica: %s", qPrintable(m_process.errorString()));
    }

    ~ReplicaProcess()
    {
        m_process.kill(); // also when it is frozen
        m_process.waitForFinished(kPatience);
    }

    [[nodiscard]] int partitionsHeld()
    {
        while (m_process.canReadLine())
            m_held = m_process.readLine().trimmed().split(' ').constLast().toInt();
        return m_held;
    }

    void kill() { m_process.kill(); }
    void send(int signal) { ::kill(pid_t(m_process.processId()), signal); }

private:
    QProcess m_process;
    int m_held = 0;
};

} // namespace

// Replicas as real processes, which end and freeze as processes do.
class ReplicasTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestBroker> m_broker;
    std::unique_ptr<Producer> m_ordering;
    std::unique_ptr<EventsDatabase> m_listener;

private Q_SLOTS:
    void init()
    {
        m_broker = std::make_unique<TestBroker>();
        m_ordering = std::make_unique<Producer>(u"ordering"_s, *m_broker);
        m_listener = std::make_unique<EventsDatabase>();
        m_ordering->startRelay();
    }

    void cleanup()
    {
        m_ordering.reset();
        m_listener.reset();
        m_broker.reset();
    }

    void ofThreeReplicasOneIsKilledAndOneFreezesAndEveryEffectIsThereOnce()
    {
        ReplicaProcess one(*m_listener, *m_broker, *m_ordering);
        ReplicaProcess two(*m_listener, *m_broker, *m_ordering);
        ReplicaProcess three(*m_listener, *m_broker, *m_ordering);
        QTRY_VERIFY_WITH_TIMEOUT(one.partitionsHeld() + two.partitionsHeld() + three.partitionsHeld() == kPartitions
                && std::min({one.partitionsHeld(), two.partitionsHeld(), three.partitionsHeld()}) == 2,
            kPatience);
        m_ordering->log().appendMany(1'500, 100);
        QTRY_VERIFY_WITH_TIMEOUT(m_listener->count("effects"_L1) > 100, kPatience);
        one.kill();
        two.send(SIGSTOP);
        m_ordering->log().appendMany(1'500, 100);
        QTRY_COMPARE_WITH_TIMEOUT(three.partitionsHeld(), kPartitions, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 3'000, kPatience);
        two.send(SIGCONT); // it believes that nothing has happened
        m_ordering->log().appendMany(500, 100);
        QTRY_COMPARE_WITH_TIMEOUT(m_listener->count("effects"_L1), 3'500, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(two.partitionsHeld(), 4, kPatience);
        QCOMPARE(faultOf(m_listener->effects(), 3'500), QString());
        QCOMPARE(m_listener->count("dead"_L1), 0);
    }
};

TEST_SUITE(ReplicasTest);
#include "replicas_test.moc"
