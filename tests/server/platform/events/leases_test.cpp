#include "server/platform/events/listening/leases.h"

#include "server/platform/events/event.h"
#include "server/platform/events/locks.h"
#include "tests/server/platform/events/events_database.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 20'000; // ms

// A replica that gives back at once what it should.
class Holder {
public:
    Holder(const EventsDatabase &database, const QString &name)
        : leases(database.settingsFor(name))
    {
        QObject::connect(&leases, &Leases::releaseWanted, &leases, &Leases::release);
        leases.start();
    }

    [[nodiscard]] qsizetype count() const { return leases.held().size(); }

    Leases leases;
};

} // namespace

class LeasesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<EventsDatabase> m_database;

private Q_SLOTS:
    void init() { m_database = std::make_unique<EventsDatabase>(); }

    void whoIsAloneHoldsAll()
    {
        Holder one(*m_database, u"one"_s);
        QTRY_COMPARE(one.count(), kPartitions);
        QVERIFY(one.leases.isAlive());
    }

    void newcomersGetTheirShareAndNothingIsHeldTwice()
    {
        Holder one(*m_database, u"one"_s);
        QTRY_COMPARE(one.count(), kPartitions);
        Holder two(*m_database, u"two"_s);
        QTRY_COMPARE_WITH_TIMEOUT(two.count(), 4, kPatience);
        QCOMPARE(one.count(), 4);
        Holder three(*m_database, u"three"_s);
        QTRY_VERIFY_WITH_TIMEOUT(three.count() >= 2 && one.count() + two.count() + three.count() == 8, kPatience);
        QTRY_VERIFY(std::max({one.count(), two.count(), three.count()}) == 3);
        QVERIFY(!one.leases.held().intersects(two.leases.held()));
        QVERIFY(!one.leases.held().intersects(three.leases.held()));
        QVERIFY(!two.leases.held().intersects(three.leases.held()));
    }

    void whatADeadOneHeldMovesOnWithinSeconds()
    {
        Holder one(*m_database, u"one"_s);
        auto two = std::make_unique<Holder>(*m_database, u"two"_s);
        QTRY_COMPARE_WITH_TIMEOUT(two->count(), 4, kPatience);
        two.reset();
        QTRY_COMPARE_WITH_TIMEOUT(one.count(), kPartitions, 4'000);
    }

    void whoLosesTheSessionLosesTheLeases()
    {
        Holder one(*m_database, u"one"_s);
        QTRY_COMPARE(one.count(), kPartitions);
        // Somebody takes a lock in the moment in which it is free.
        QSignalSpy lost(&one.leases, &Leases::lost);
        m_database->endBackends(u"one leases"_s);
        Holder two(*m_database, u"two"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!lost.isEmpty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(one.count() == 4 && two.count() == 4, kPatience);
        QVERIFY(!one.leases.held().intersects(two.leases.held()));
    }

    void aPartitionIsKeptUntilTheWorkOnItHasEnded()
    {
        Leases slow(m_database->settingsFor(u"slow"_s));
        QList<int> wanted;
        connect(&slow, &Leases::releaseWanted, &slow, [&](int partition) { wanted.append(partition); });
        slow.start();
        QTRY_COMPARE(slow.held().size(), kPartitions);
        Holder two(*m_database, u"two"_s);
        QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 4, kPatience);
        QCOMPARE(two.count(), 0);
        slow.release(wanted.constFirst());
        QTRY_COMPARE_WITH_TIMEOUT(two.count(), 1, kPatience);
        QVERIFY(two.leases.held().contains(wanted.constFirst()));
    }

    void whoHasGoneGainsNothingMore()
    {
        auto leaving = std::make_unique<Leases>(m_database->settingsFor(u"leaving"_s));
        QSignalSpy gained(leaving.get(), &Leases::gained);
        leaving->start();
        m_database->waitForLocksOf(u"leaving leases"_s);
        leaving.reset();
        QCOMPARE(gained.size(), 0);
    }

    void aFrozenHolderIsThrownOut()
    {
        platform::postgres::Connection frozen(m_database->settings());
        QCOMPARE(orFail(takeCensus(frozen, std::chrono::hours(1))).mine.size(), kPartitions);
        platform::postgres::Connection other(m_database->settings());
        QCOMPARE(orFail(takeCensus(other, std::chrono::hours(1))).mine.size(), 0);
        QTRY_VERIFY(!orFail(takeCensus(other, std::chrono::seconds(1))).mine.isEmpty());
        QTRY_COMPARE(orFail(takeCensus(other, std::chrono::hours(1))).mine.size(), kPartitions);
    }

    void leasesComeBackWithTheDatabase()
    {
        Holder one(*m_database, u"one"_s);
        QTRY_COMPARE(one.count(), kPartitions);
        TestPostgres::stop();
        QTRY_VERIFY_WITH_TIMEOUT(one.count() == 0 && !one.leases.isAlive(), kPatience);
        TestPostgres::restart();
        QTRY_COMPARE_WITH_TIMEOUT(one.count(), kPartitions, kPatience);
    }
};

TEST_SUITE(LeasesTest);
#include "leases_test.moc"
