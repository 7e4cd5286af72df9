#include "client/api/inbox.h"
#include "tests/client/support/fake_shop.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace api;
using namespace Qt::Literals::StringLiterals;
using contracts::notification::Message;
using contracts::notification::MessageList;
using core::Fault;

namespace {

const auto kPath = u"/api/v1/messages"_s;

Message message(qint64 number, bool read = false)
{
    const QJsonObject example = tests::example(u"notification"_s, u"message_order_placed"_s);
    Message made = contracts::notification::parseMessage(example).value();
    made.number = number;
    made.eventId = QUuid::createUuidV5(QUuid(), QByteArray::number(number));
    made.read = read;
    return made;
}

QList<Message> messages(qint64 first, qint64 last)
{
    QList<Message> made;
    for (qint64 number = first; number <= last; ++number)
        made.append(message(number));
    return made;
}

} // namespace

class InboxTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::FakeShop> m_shop;
    std::unique_ptr<Messages> m_messages;
    std::unique_ptr<Inbox> m_inbox;
    std::unique_ptr<QSignalSpy> m_caughtUp;
    QList<qint64> m_arrived;

    // The shop's list behind `after`, in pages of a hundred.
    void list(qint64 after, const QList<Message> &items, qint64 unread, bool more = false)
    {
        m_shop->answerOnce(Verb::Get, u"%1?after=%2&"_s.arg(kPath).arg(after),
            tests::jsonAnswer(
                toJson(MessageList{items, more ? std::optional(items.last().number) : std::nullopt, unread})));
    }

    void catchUp()
    {
        const auto before = m_caughtUp->size();
        m_inbox->catchUp();
        QTRY_COMPARE(m_caughtUp->size(), before + 1);
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<tests::FakeShop>();
        m_messages = std::make_unique<Messages>(*m_shop);
        m_inbox = std::make_unique<Inbox>(*m_messages);
        m_caughtUp = std::make_unique<QSignalSpy>(m_inbox.get(), &Inbox::caughtUp);
        m_arrived.clear();
        connect(m_inbox.get(), &Inbox::arrived, this, [this](const Message &one) { m_arrived.append(one.number); });
    }

    void whatThereWasBeforeIsCountedButNotAnnounced()
    {
        list(0, messages(1, 100), 105, true);
        list(100, messages(101, 105), 105);
        catchUp();
        QVERIFY(m_arrived.isEmpty());
        QCOMPARE(m_inbox->unread(), 105);
    }

    void whatIsPushedNextArrivesAtOnce()
    {
        list(0, messages(1, 2), 2);
        catchUp();
        m_inbox->hear(message(3));
        m_inbox->hear(message(4, true));
        QCOMPARE(m_arrived, (QList<qint64>{3, 4}));
        QCOMPARE(m_inbox->unread(), 3);
        QCOMPARE(m_shop->asked().size(), 1);
    }

    void whatIsPushedTwiceArrivesOnce()
    {
        list(0, messages(1, 2), 2);
        catchUp();
        for (const qint64 number : {2, 3, 3, 1, 3})
            m_inbox->hear(message(number));
        QCOMPARE(m_arrived, QList<qint64>{3});
        QCOMPARE(m_inbox->unread(), 3);
    }

    void aGapIsFilledFromTheListInOrder()
    {
        list(0, messages(1, 2), 0);
        catchUp();
        list(2, messages(3, 6), 4);
        m_inbox->hear(message(6));
        QTRY_COMPARE(m_arrived, (QList<qint64>{3, 4, 5, 6}));
        QCOMPARE(m_inbox->unread(), 4);
    }

    void whatIsPushedWhileCatchingUpIsNeitherLostNorDoubled()
    {
        list(0, {}, 0);
        catchUp();
        list(0, messages(1, 100), 150, true);
        list(100, messages(101, 149), 149);
        list(149, messages(150, 151), 151);
        m_inbox->catchUp();
        m_inbox->hear(message(150)); // after the list was asked
        m_inbox->hear(message(151));
        QTRY_COMPARE(m_arrived.size(), 151);
        for (qint64 number = 1; number <= 151; ++number)
            QCOMPARE(m_arrived.at(number - 1), number);
        QCOMPARE(m_inbox->unread(), 151);
    }

    void whatWasMissedWhileAwayIsAnnounced()
    {
        list(0, messages(1, 1), 1);
        catchUp();
        list(1, messages(2, 3), 3);
        catchUp();
        QCOMPARE(m_arrived, (QList<qint64>{2, 3}));
    }

    void aQuestionThatFailsIsAskedAgain()
    {
        m_shop->answerOnce(Verb::Get, kPath, Answered(core::fail(Fault::Unavailable, kUnreachable)));
        list(0, messages(1, 1), 1);
        m_inbox->catchUp();
        QTRY_COMPARE_WITH_TIMEOUT(m_caughtUp->size(), 1, 5'000);
        QCOMPARE(m_inbox->unread(), 1);
    }

    void aListThatStaysBehindIsNotAskedInHaste()
    {
        list(0, messages(1, 1), 1);
        catchUp();
        m_shop->answer(Verb::Get, kPath, toJson(MessageList{{}, std::nullopt, 1})); // as a kept answer is
        m_inbox->hear(message(5));
        QTRY_COMPARE(m_caughtUp->size(), 2);
        QTest::qWait(100);
        QVERIFY(m_shop->asked().size() <= 3);
    }

    void theCountFollowsWhatIsRead()
    {
        list(0, messages(1, 5), 5);
        catchUp();
        QSignalSpy changed(m_inbox.get(), &Inbox::unreadChanged);
        m_inbox->noteRead(2);
        m_inbox->noteRead(2);
        QCOMPARE(m_inbox->unread(), 4);
        m_inbox->noteAllRead(4);
        QCOMPARE(m_inbox->unread(), 1);
        m_inbox->noteAllRead(5);
        QCOMPARE(m_inbox->unread(), 0);
        QCOMPARE(changed.size(), 3);
    }

    void anotherUserHasAnotherInbox()
    {
        list(0, messages(1, 5), 5);
        catchUp();
        m_shop->hold();
        list(5, messages(6, 6), 6);
        m_inbox->catchUp(); // for the one who leaves
        m_inbox->clear();
        QCOMPARE(m_inbox->unread(), 0);
        list(0, messages(1, 1), 1);
        m_inbox->catchUp();
        m_shop->letGo();
        QTRY_COMPARE(m_inbox->unread(), 1);
        QVERIFY(m_arrived.isEmpty());
    }
};

TEST_SUITE(InboxTest);
#include "inbox_test.moc"
