#include "server/notification/adapters/postgres/postgres_mailbox.h"
#include "server/notification/adapters/push/numbering.h"
#include "tests/server/notification/support/notification_database.h"
#include "tests/support/test_suite.h"

using namespace notification;
using namespace Qt::Literals::StringLiterals;
using platform::postgres::Connection;

class PostgresMailboxTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<PostgresMailbox> m_mailbox;
    UserId m_anna;
    const QDateTime m_now{QDate(2026, 3, 2), QTime(8, 0), Qt::UTC};

    QList<qint64> listed(MessageQuery query)
    {
        query.user = m_anna;
        QList<qint64> numbers;
        for (const KeptMessage &message : orFail(m_mailbox->list(query)))
            numbers.append(message.number);
        return numbers;
    }

    void postAndNumber(const Notices &notices)
    {
        post(*m_connection, notices);
        orFail(numberMessages(*m_connection, u"session"_s, 100));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = std::make_unique<Connection>(notificationDatabase());
        m_mailbox = std::make_unique<PostgresMailbox>(*m_connection);
        QVERIFY(orFail(tryToLead(*m_connection, u"session"_s, std::chrono::hours(1))));
    }

    void init()
    {
        m_anna = UserId::generate();
        for (int i = 0; i < 3; ++i)
            postAndNumber({aNotice(m_anna), aNotice(UserId::generate())});
    }

    void messagesComeOldestFirst()
    {
        QCOMPARE(listed({}), (QList<qint64>{1, 2, 3}));
        QCOMPARE(listed({{}, 1, 1, false}), QList<qint64>{2});
        QVERIFY(listed({{}, 3, 20, false}).isEmpty());
    }

    void aMessageIsListedAsItWasTold()
    {
        const Notice notice = aNotice(m_anna, u"무정"_s);
        postAndNumber({notice});
        const KeptMessage message = orFail(m_mailbox->list({m_anna, 3, 20, false})).first();
        QCOMPARE(message.facts, notice.facts);
        QCOMPARE(message.kind, notice.kind);
        QCOMPARE(message.at, notice.at);
        QVERIFY(!message.read && !message.eventId.isNull());
    }

    void whatHasNoNumberYetIsNotListed()
    {
        post(*m_connection, {aNotice(m_anna)});
        QCOMPARE(listed({}).size(), 3);
        QCOMPARE(orFail(m_mailbox->unread(m_anna)), 3);
        orFail(m_mailbox->readAll(m_anna, {}, m_now));
        orFail(numberMessages(*m_connection, u"session"_s, 100));
        QCOMPARE(orFail(m_mailbox->unread(m_anna)), 1);
    }

    void aMessageThatIsReadStaysRead()
    {
        QVERIFY(m_mailbox->read(m_anna, 2, m_now));
        QVERIFY(m_mailbox->read(m_anna, 2, m_now.addDays(1)));
        QCOMPARE(orFail(m_mailbox->unread(m_anna)), 2);
        QCOMPARE(listed({{}, 0, 20, true}), (QList<qint64>{1, 3}));
        QVERIFY(orFail(m_mailbox->list({m_anna, 1, 1, false})).first().read);
    }

    void nobodyReadsTheMessagesOfOthers()
    {
        const UserId bob = UserId::generate();
        QCOMPARE(m_mailbox->read(bob, 1, m_now).error().slug, u"message-not-found"_s);
        QCOMPARE(m_mailbox->read(m_anna, 4, m_now).error().fault, core::Fault::NotFound);
        QVERIFY(m_mailbox->readAll(bob, {}, m_now));
        QCOMPARE(orFail(m_mailbox->unread(m_anna)), 3);
    }

    void readingAllStopsAtWhatIsOnTheScreen()
    {
        QVERIFY(m_mailbox->readAll(m_anna, 2, m_now));
        QCOMPARE(listed({{}, 0, 20, true}), QList<qint64>{3});
        QVERIFY(m_mailbox->readAll(m_anna, {}, m_now));
        QCOMPARE(orFail(m_mailbox->unread(m_anna)), 0);
    }
};

TEST_SUITE(PostgresMailboxTest);
#include "postgres_mailbox_test.moc"
