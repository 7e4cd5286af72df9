#include "server/notification/adapters/postgres/postgres_preferences.h"
#include "server/notification/adapters/push/message_pusher.h"
#include "tests/server/notification/adapters/recording_reader.h"
#include "tests/server/notification/support/notification_database.h"
#include "tests/support/broker/test_broker.h"
#include "tests/support/test_suite.h"

using namespace notification;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using platform::postgres::Connection;

namespace {

// A replica of the service, as far as pushing goes.
struct Replica {
    std::unique_ptr<mqtt::Client> mqtt;
    MessagePusher pusher;

    Replica(const mqtt::Settings &broker, const platform::postgres::Settings &database, int underWay)
        : mqtt(mqtt::makeClient(broker))
        , pusher({u"bookstore"_s, 20ms, 8s, 50, underWay}, database, *mqtt)
    {
        mqtt->open();
        pusher.start();
    }
};

QList<qint64> upTo(qint64 last, qint64 first = 1)
{
    QList<qint64> numbers;
    for (qint64 number = first; number <= last; ++number)
        numbers.append(number);
    return numbers;
}

} // namespace

class MessagePusherTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::TestBroker> m_broker;
    platform::postgres::Settings m_database;
    std::unique_ptr<Connection> m_writer;
    UserId m_anna;
    std::unique_ptr<RecordingReader> m_reader;

    mqtt::Settings broker() const
    {
        auto settings = m_broker->settings();
        settings.reconnectLargest = 200ms;
        return settings;
    }

    std::unique_ptr<Replica> replica(int underWay = 1'000) const
    {
        return std::make_unique<Replica>(broker(), m_database, underWay);
    }

    void tell(int messages)
    {
        for (int i = 0; i < messages; ++i)
            post(*m_writer, {aNotice(m_anna)});
    }

    // Every message has its number, and the broker is known to have it.
    bool allIsMarked()
    {
        return orFail(m_writer->queryOne("notification_test/queries/unfinished"_L1)).number("messages"_L1) == 0;
    }

    bool nothingCameTwice() const
    {
        const QList<qint64> numbers = m_reader->numbers();
        return std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal()) == numbers.end();
    }

private Q_SLOTS:
    void init()
    {
        m_broker = std::make_unique<tests::TestBroker>();
        m_database = notificationDatabase();
        m_writer = std::make_unique<Connection>(m_database);
        m_anna = UserId::generate();
        m_reader = std::make_unique<RecordingReader>(broker(), m_anna);
        QTRY_VERIFY(m_reader->isListening());
    }

    void aMessageIsPushedInTheLanguageOfItsReader()
    {
        const auto replica = this->replica();
        orFail(PostgresPreferences(*m_writer).keep(m_anna, {Language::English, {}}));
        tell(1);
        replica->pusher.poke();
        QTRY_COMPARE(m_reader->messages().size(), 1);
        QCOMPARE(m_reader->messages().first().title, u"Your order is complete"_s);
        QVERIFY(!m_reader->messages().first().read);
    }

    void messagesArriveOnceAndInSequence()
    {
        const auto replica = this->replica();
        tell(120);
        QTRY_COMPARE(m_reader->numbers(), upTo(120));
        QTRY_VERIFY(allIsMarked());
        QCOMPARE(replica->pusher.pushedTotal(), 120);
    }

    void everybodyHearsOnlyTheirOwn()
    {
        const auto replica = this->replica();
        post(*m_writer, {aNotice(UserId::generate(), u"not Anna's"_s)});
        tell(1);
        QTRY_VERIFY(allIsMarked());
        QTRY_COMPARE(m_reader->messages().size(), 1);
        QCOMPARE(m_reader->messages().first().facts.bookTitle, u"토지 1"_s);
    }

    void whatIsMutedIsNotPushed()
    {
        const auto replica = this->replica();
        orFail(PostgresPreferences(*m_writer).keep(m_anna, {Language::Korean, {MessageKind::OrderCompleted}}));
        tell(2);
        post(*m_writer, {aNotice(m_anna, u"토지"_s, MessageKind::SaleCancelled)});
        QTRY_COMPARE(m_reader->numbers(), QList<qint64>{3});
        QTRY_VERIFY(allIsMarked());
    }

    void messagesWaitWhileTheBrokerIsAway()
    {
        const auto replica = this->replica();
        tell(1);
        QTRY_VERIFY(allIsMarked());
        m_broker->kill();
        QTRY_VERIFY(!replica->mqtt->isConnected());
        tell(120);
        m_broker->wipe();
        m_broker->start();
        QTRY_VERIFY_WITH_TIMEOUT(allIsMarked(), 20'000);
        // The reader may come back after the first of them: those it reads over REST.
        QVERIFY(m_reader->numbers().startsWith(1) && nothingCameTwice());
        QCOMPARE(replica->pusher.pushedTotal(), 121);
    }

    void messagesWaitWhileTheBrokerHangs()
    {
        const auto replica = this->replica();
        tell(1);
        QTRY_VERIFY(allIsMarked());
        m_broker->freeze();
        tell(30);
        const auto numbered = [&] {
            return orFail(m_writer->queryOne("notification_test/queries/unfinished"_L1)).number("messages"_L1) == 30;
        };
        QTRY_VERIFY(numbered()); // the list goes on without the broker
        m_broker->thaw();
        QTRY_VERIFY_WITH_TIMEOUT(allIsMarked(), 30'000);
        QTRY_VERIFY(m_reader->numbers().contains(31));
        QVERIFY(nothingCameTwice());
    }

    void aUserWhoseMessagesAreMutedHoldsUpNobodyElse()
    {
        const auto replica = this->replica();
        const UserId silent = UserId::generate();
        orFail(PostgresPreferences(*m_writer).keep(silent, {Language::Korean, {MessageKind::OrderCompleted}}));
        for (int i = 0; i < 120; ++i)
            post(*m_writer, {aNotice(silent), aNotice(m_anna)});
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->numbers(), upTo(120), 20'000);
        QTRY_VERIFY(allIsMarked());
        QCOMPARE(replica->pusher.pushedTotal(), 120);
    }

    void aPusherThatIsStoppedPushesNothing()
    {
        const auto replica = this->replica();
        tell(1);
        QTRY_VERIFY(allIsMarked());
        replica->pusher.stop();
        QVERIFY(!replica->pusher.isLeader());
        tell(1);
        replica->pusher.poke();
        replica->pusher.stop(); // once more is harmless
        replica->pusher.start();
        QTRY_COMPARE(m_reader->numbers(), upTo(2));
    }

    void aBrokerThatAcknowledgesSlowlyIsNotFlooded()
    {
        const auto replica = this->replica(10);
        tell(120);
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->numbers(), upTo(120), 20'000);
    }

    void onlyUnacknowledgedMessagesArePushedAgain()
    {
        auto first = replica();
        tell(3);
        QTRY_COMPARE(m_reader->numbers(), upTo(3));
        first.reset(); // it keeps what the broker acknowledged
        QVERIFY(allIsMarked());
        const auto second = replica();
        tell(2);
        QTRY_COMPARE(m_reader->numbers(), upTo(5));
    }

    void ofSeveralReplicasOnePushes()
    {
        auto first = replica();
        QTRY_VERIFY(first->pusher.isLeader());
        const auto second = replica();
        tell(20);
        QTRY_COMPARE(m_reader->numbers(), upTo(20));
        QVERIFY(!second->pusher.isLeader());
        first.reset();
        tell(20);
        QTRY_COMPARE(m_reader->numbers(), upTo(40));
        QVERIFY(second->pusher.isLeader());
    }

    void aLeaderThatLostItsSessionLeadsNoLonger()
    {
        const auto replica = this->replica();
        QTRY_VERIFY(replica->pusher.isLeader());
        orFail(m_writer->executeText(u"select pg_terminate_backend(pid) from pg_stat_activity "
                                     "where application_name like '% pusher'"_s));
        tell(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->numbers(), upTo(5), 10'000);
    }

    // Facts are taken in without waiting for the disk. A crash may forget some of them, but never one that was told: it
    // comes at the moment when a message has just arrived, and little else that would have reached the disk with it.
    void whatWasPushedIsNotForgottenByACrash()
    {
        const auto replica = this->replica();
        auto careless = m_database;
        careless.synchronousCommit = false;
        for (int crash = 0; crash < 3; ++crash) {
            m_writer = std::make_unique<Connection>(careless);
            const qsizetype before = m_reader->messages().size();
            tell(1);
            QTRY_VERIFY_WITH_TIMEOUT(m_reader->messages().size() > before, 20'000);
            tests::TestPostgres::kill();
            tests::TestPostgres::restart();
            Connection connection(m_database);
            for (const auto &message : m_reader->messages()) {
                const auto kept = connection.queryOne(
                    "notification_test/queries/event_of"_L1, {{"user"_L1, m_anna}, {"number"_L1, message.number}});
                QVERIFY2(kept, "a message that was pushed is not there any more");
                QCOMPARE(kept->uuid("event_id"_L1), message.eventId);
            }
        }
    }

    void messagesOutliveTheDatabaseServer()
    {
        const auto replica = this->replica();
        tell(5);
        QTRY_COMPARE(m_reader->numbers(), upTo(5));
        tests::TestPostgres::kill();
        tests::TestPostgres::restart();
        m_writer = std::make_unique<Connection>(m_database);
        tell(5);
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->numbers(), upTo(10), 20'000);
    }
};

TEST_SUITE(MessagePusherTest);
#include "message_pusher_test.moc"
