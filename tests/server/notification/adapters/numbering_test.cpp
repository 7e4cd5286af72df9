#include "server/notification/adapters/postgres/postgres_preferences.h"
#include "server/notification/adapters/push/numbering.h"
#include "tests/server/notification/support/notification_database.h"
#include "tests/support/test_suite.h"

#include <thread>

using namespace notification;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using platform::postgres::Connection;

class NumberingTest : public QObject {
    Q_OBJECT

    platform::postgres::Settings m_database;
    std::unique_ptr<Connection> m_leader;
    std::unique_ptr<Connection> m_writer;
    const QString m_session = u"first"_s;

    QList<DueMessage> number(int limit = 500) { return orFail(numberMessages(*m_leader, m_session, limit)); }

    static QStringList numbersOf(const QList<DueMessage> &messages, const UserId &user)
    {
        QStringList numbers;
        for (const DueMessage &due : messages) {
            if (due.user == user)
                numbers.append(u"%1 %2"_s.arg(due.message.number).arg(*due.message.facts.bookTitle));
        }
        return numbers;
    }

private Q_SLOTS:
    void init()
    {
        m_database = notificationDatabase();
        m_leader = std::make_unique<Connection>(m_database);
        m_writer = std::make_unique<Connection>(m_database);
        QVERIFY(orFail(tryToLead(*m_leader, m_session, 1h)));
    }

    void everyUsersMessagesAreCountedFromOne()
    {
        const UserId anna = UserId::generate();
        const UserId bob = UserId::generate();
        post(*m_writer, {aNotice(anna, u"a"_s), aNotice(bob, u"b"_s)});
        post(*m_writer, {aNotice(anna, u"c"_s)});
        const auto first = number();
        QCOMPARE(numbersOf(first, anna), (QStringList{u"1 a"_s, u"2 c"_s}));
        QCOMPARE(numbersOf(first, bob), QStringList{u"1 b"_s});
        post(*m_writer, {aNotice(anna, u"d"_s)});
        QCOMPARE(numbersOf(number(), anna), QStringList{u"3 d"_s});
        QVERIFY(number().isEmpty());
    }

    void aFactIsToldOnce()
    {
        const UserId anna = UserId::generate();
        const QUuid event = core::uuidV7();
        PostgresMessages messages(*m_writer);
        QVERIFY(messages.post(event, {aNotice(anna)}));
        QVERIFY(messages.post(event, {aNotice(anna), aNotice(UserId::generate())}));
        QCOMPARE(number().size(), 2);
    }

    void whatIsNotCommittedHasNoNumber()
    {
        const UserId anna = UserId::generate();
        const auto done = m_writer->transact([&](Connection &inside) -> core::Result<> {
            post(inside, {aNotice(anna, u"late"_s)});
            Connection other(m_database);
            post(other, {aNotice(anna, u"early"_s)});
            if (numbersOf(number(), anna) != QStringList{u"1 early"_s})
                return core::fail(core::Fault::Broken, "numbered-too-early"_L1);
            return {};
        });
        QVERIFY(done);
        QCOMPARE(numbersOf(number(), anna), QStringList{u"2 late"_s});
    }

    void aLargeBacklogIsNumberedPieceByPiece()
    {
        const UserId anna = UserId::generate();
        for (int i = 0; i < 25; ++i)
            post(*m_writer, {aNotice(anna)});
        QCOMPARE(number(10).size(), 10);
        QCOMPARE(number(10).size(), 10);
        const auto rest = number(10);
        QCOMPARE(rest.size(), 5);
        QCOMPARE(rest.last().message.number, 25);
    }

    void aMessageComesWithTheWishesOfItsReader()
    {
        const UserId anna = UserId::generate();
        const Preferences wishes{Language::English, {MessageKind::OrderCompleted, MessageKind::Refunded}};
        orFail(PostgresPreferences(*m_writer).keep(anna, wishes));
        const Notice notice = aNotice(anna);
        post(*m_writer, {notice});
        const auto due = number();
        QCOMPARE(due.first().preferences, wishes);
        QCOMPARE(due.first().message.facts, notice.facts);
        QCOMPARE(due.first().message.kind, notice.kind);
        QCOMPARE(due.first().message.at, notice.at);
    }

    void onlyOneLeads()
    {
        Connection second(m_database);
        QVERIFY(!orFail(tryToLead(second, u"second"_s, 1h)));
        post(*m_writer, {aNotice(UserId::generate())});
        QCOMPARE(numberMessages(second, u"second"_s, 10).error().slug, u"not-the-leader"_s);
        m_leader.reset();
        QTRY_VERIFY(orFail(tryToLead(second, u"second"_s, 1h)));
        QCOMPARE(orFail(numberMessages(second, u"second"_s, 10)).size(), 1);
    }

    void whoLostTheirSessionNumbersNothing()
    {
        post(*m_writer, {aNotice(UserId::generate())});
        orFail(m_writer->executeText(u"select pg_terminate_backend(pid) from pg_stat_activity "
                                     "where datname = current_database() and pid <> pg_backend_pid()"_s));
        // The connection may fail once, or open itself anew: in either case it leads no longer.
        const auto refused = [&] {
            const auto numbered = numberMessages(*m_leader, m_session, 10);
            return !numbered && numbered.error().slug == "not-the-leader"_L1;
        };
        QTRY_VERIFY(refused());
    }

    void aLeaderThatSaysNothingIsThrownOut()
    {
        Connection second(m_database);
        const auto takesOver = [&] {
            const auto leading = tryToLead(second, u"second"_s, 0ms);
            return leading && *leading;
        };
        QTRY_VERIFY(takesOver());
    }

    void whatTheBrokerDoesNotHaveIsReadInSequence()
    {
        const UserId anna = UserId::generate();
        const UserId bob = UserId::generate();
        for (const QString &title : {u"a"_s, u"b"_s, u"c"_s})
            post(*m_writer, {aNotice(anna, title), aNotice(bob, title)});
        QCOMPARE(number().size(), 6);
        orFail(markPushed(*m_leader, {{anna, 2}, {bob, 3}}));
        const auto unpushed = orFail(unpushedMessages(*m_leader, 500));
        QCOMPARE(unpushed.size(), 1);
        QCOMPARE(numbersOf(unpushed, anna), QStringList{u"3 c"_s});
        orFail(markPushed(*m_leader, {{bob, 1}})); // a mark never goes back
        QCOMPARE(orFail(unpushedMessages(*m_leader, 500)).size(), 1);
    }

    void aBacklogIsReadPieceByPiece()
    {
        const UserId anna = UserId::generate();
        for (int i = 0; i < 5; ++i)
            post(*m_writer, {aNotice(anna)});
        QCOMPARE(number().size(), 5);
        const auto first = orFail(unpushedMessages(*m_leader, 2));
        QCOMPARE(first.last().message.number, 2);
        orFail(markPushed(*m_leader, {{anna, 2}}));
        QCOMPARE(orFail(unpushedMessages(*m_leader, 2)).first().message.number, 3);
    }

    // The promise of the numbers: who has read up to one never misses a smaller one that appears later.
    void aReaderNeverMissesAMessage()
    {
        const UserId anna = UserId::generate();
        constexpr int kEach = 150;
        const auto write = [&] {
            Connection connection(m_database);
            for (int i = 0; i < kEach; ++i)
                post(connection, {aNotice(anna)});
        };
        std::thread writers[] = {std::thread(write), std::thread(write), std::thread(write)};
        qint64 next = 1;
        while (next <= 3 * kEach) {
            for (const DueMessage &due : number(7))
                QCOMPARE(due.message.number, next++);
        }
        for (std::thread &writer : writers)
            writer.join();
    }
};

TEST_SUITE(NumberingTest);
#include "numbering_test.moc"
