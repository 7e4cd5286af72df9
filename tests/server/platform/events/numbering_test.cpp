#include "server/platform/events/telling/numbering.h"

#include "server/platform/events/log.h"
#include "server/platform/telemetry/trace.h"
#include "tests/server/platform/events/events_database.h"
#include "tests/support/test_suite.h"

#include <atomic>
#include <thread>

using namespace platform::events;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using core::Result;
using platform::postgres::Connection;

class NumberingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<EventsDatabase> m_database;

private Q_SLOTS:
    void init() { m_database = std::make_unique<EventsDatabase>(); }

    void manyEventsAreToldInTheOrderInWhichTheyWereAppended()
    {
        const auto trace = platform::telemetry::Trace::begin();
        QList<Fact> facts;
        for (int i = 0; i < 2'000; ++i)
            facts.append({QString(kPlaced), u"order-%1"_s.arg(i % 7), {{u"number"_s, i}, {u"text"_s, u"{\"\\,'한"_s}}});
        {
            const platform::telemetry::TraceScope scope(trace);
            orFail(
                m_database->connection().transact([&](Connection &connection) { return append(connection, facts); }));
        }
        const QList<Event> told = m_database->numberAll(u"ordering"_s);
        QCOMPARE(told.size(), 2'000);
        QHash<QString, int> last;
        for (const Event &event : told) {
            const int number = event.data.value("number"_L1).toInt(-1);
            QVERIFY(number > last.value(event.subject, -1));
            last.insert(event.subject, number);
            QCOMPARE(event.subject, u"order-%1"_s.arg(number % 7));
            QCOMPARE(event.partition, partitionOf(event.subject));
            QCOMPARE(event.data.value("text"_L1).toString(), u"{\"\\,'한"_s);
            QCOMPARE(event.traceparent, trace.traceparent());
            QVERIFY(!event.id.isNull());
        }
    }

    void anEventIsToldAsItWasWritten()
    {
        const auto trace = platform::telemetry::Trace::begin();
        {
            const platform::telemetry::TraceScope scope(trace);
            m_database->append(u"order-1"_s, 42);
        }
        const Event event = m_database->numberAll(u"ordering"_s).constFirst();
        QCOMPARE(event.source, u"/ordering"_s);
        QCOMPARE(event.type, kPlaced);
        QCOMPARE(event.subject, u"order-1"_s);
        QCOMPARE(event.data, (QJsonObject{{u"number"_s, 42}}));
        QCOMPARE(event.traceparent, trace.traceparent());
        QCOMPARE(event.partition, partitionOf(u"order-1"_s));
        QCOMPARE(event.position, 1);
        QVERIFY(!event.id.isNull());
        QVERIFY(std::abs(event.time.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
    }

    void whatIsRolledBackIsNeverTold()
    {
        const auto done = m_database->connection().transact([](Connection &connection) -> Result<> {
            (void)append(connection, kPlaced, u"order-1"_s, {});
            return core::fail(core::Fault::Refused, "changed-my-mind"_L1);
        });
        QVERIFY(!done);
        QVERIFY(m_database->numberAll(u"ordering"_s).isEmpty());
    }

    void anyJsonComesBackAsItWas()
    {
        const QJsonObject data{{u"nul"_s, QString(QChar(0))}, {u"quote"_s, u"'\"\\:name ? $1"_s}, {u"책"_s, 1.5}};
        QVERIFY(append(m_database->connection(), kPlaced, u"책 'x' \\ \"y\""_s, data));
        const Event event = m_database->numberAll(u"ordering"_s).constFirst();
        QCOMPARE(event.data, data);
        QCOMPARE(event.subject, u"책 'x' \\ \"y\""_s);
    }

    void batchesContinueWhereTheLastEnded()
    {
        m_database->appendMany(50, 3);
        Connection leader(m_database->settings());
        QVERIFY(orFail(tryToLead(leader, u"s"_s)));
        QHash<int, qint64> last;
        QHash<QString, qint64> number;
        for (int left = 50; left > 0;) {
            const auto batch = orFail(numberEvents(leader, u"s"_s, u"ordering"_s, 7));
            QVERIFY(!batch.isEmpty() && batch.size() <= 7);
            left -= int(batch.size());
            for (const Event &event : batch) {
                QCOMPARE(event.position, ++last[event.partition]);
                const qint64 now = event.data.value("number"_L1).toInteger();
                QVERIFY(now > std::exchange(number[event.subject], now));
            }
        }
        QVERIFY(orFail(numberEvents(leader, u"s"_s, u"ordering"_s, 7)).isEmpty());
    }

    // Writers of one subject are serialised by its row, as the use cases are; some of them change their mind.
    void positionsHaveNoGapsWhileManyWriteAndSomeRollBack()
    {
        m_database->execute(u"insert into counter values ('order-0', 0), ('order-1', 0), ('order-2', 0)"_s);
        std::atomic_int writing = 4;
        std::atomic_int committed = 0;
        std::vector<std::thread> writers;
        for (int writer = 0; writer < 4; ++writer)
            writers.emplace_back([&, writer] {
                committed += write(writer);
                --writing;
            });
        Connection leader(m_database->settings());
        QVERIFY(orFail(tryToLead(leader, u"s"_s)));
        while (writing > 0)
            orFail(numberEvents(leader, u"s"_s, u"ordering"_s, 13));
        for (std::thread &writer : writers)
            writer.join();
        while (!orFail(numberEvents(leader, u"s"_s, u"ordering"_s, 100)).isEmpty()) { }
        checkLog(committed);
    }

    void onlyOneLeads()
    {
        auto first = std::make_unique<Connection>(m_database->settings());
        Connection second(m_database->settings());
        QVERIFY(orFail(tryToLead(*first, u"first"_s)));
        QVERIFY(!orFail(tryToLead(second, u"second"_s)));
        first.reset();
        QTRY_VERIFY(orFail(tryToLead(second, u"second"_s)));
    }

    void whoLostTheConnectionNumbersNothing()
    {
        m_database->append(u"order-1"_s);
        Connection leader(m_database->settingsFor(u"old leader"_s));
        QVERIFY(orFail(tryToLead(leader, u"first"_s)));
        m_database->endBackends(u"old leader"_s);
        // The connection comes back by itself, as another session, which may do everything but this.
        QTRY_VERIFY(heads(leader));
        const auto numbered = numberEvents(leader, u"first"_s, u"ordering"_s, 10);
        QVERIFY(!numbered);
        QCOMPARE(numbered.error().slug, u"not-leading"_s);
        QCOMPARE(m_database->numberAll(u"ordering"_s).size(), 1);
    }

    void publishedOnlyGrows()
    {
        Connection &connection = m_database->connection();
        QVERIFY(savePublished(connection, {{1, 0, 5}, {2, 0, 7}}));
        QVERIFY(savePublished(connection, {{1, 0, 4}, {2, 0, 8}}));
        const auto known = orFail(heads(connection));
        QCOMPARE(known.size(), kPartitions);
        QCOMPARE(known.at(1).published, 5);
        QCOMPARE(known.at(2).published, 8);
    }

private:
    int write(int writer)
    {
        Connection connection(m_database->settings());
        int committed = 0;
        for (int i = 0; i < 150; ++i) {
            const QString subject = u"order-%1"_s.arg((i + writer) % 3);
            committed +=
                connection.transact([&](Connection &same) { return writeOne(same, subject, i % 4 == 3); }).has_value();
        }
        return committed;
    }

    static Result<> writeOne(Connection &connection, const QString &subject, bool changesItsMind)
    {
        const auto number = connection.queryOne("events_test/queries/next_number"_L1, {{"name"_L1, subject}});
        if (!number)
            return core::fail(number.error());
        const auto done = append(connection, kPlaced, subject, {{u"number"_s, number->number("number"_L1)}});
        return done && changesItsMind ? Result<>(core::fail(core::Fault::Refused, "changed-my-mind"_L1)) : done;
    }

    void checkLog(int committed)
    {
        QCOMPARE(committed, 4 * 113); // of 150 each; every fourth is rolled back
        const auto rows = orFail(m_database->connection().query("events_test/queries/log"_L1));
        QCOMPARE(rows.size(), committed);
        QHash<qint64, qint64> position;
        QHash<QString, qint64> number;
        for (const auto &row : rows) {
            QCOMPARE(row.number("position"_L1), ++position[row.number("partition"_L1)]);
            QCOMPARE(row.object("data"_L1).value("number"_L1).toInteger(), ++number[row.text("subject"_L1)]);
        }
    }
};

TEST_SUITE(NumberingTest);
#include "numbering_test.moc"
