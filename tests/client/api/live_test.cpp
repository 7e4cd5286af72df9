#include "client/api/live.h"
#include "tests/client/support/answer_of.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/no_tokens.h"
#include "tests/support/broker/test_broker.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace api;
using namespace Qt::Literals::StringLiterals;
using contracts::notification::Message;
using contracts::notification::MessageList;
using State = Live::State;

namespace {

const auto kUser = u"019509a4-6c00-7aaa-8000-0000000000a1"_s; // of the example
const auto kTopic = u"bookstore/users/%1/messages"_s.arg(kUser);
const auto kServices = u"services"_s;
const auto kPassword = u"secret"_s;

Message message(qint64 number)
{
    const QJsonObject example = tests::example(u"notification"_s, u"message_order_placed"_s);
    Message made = contracts::notification::parseMessage(example).value();
    made.number = number;
    made.read = false;
    return made;
}

} // namespace

class LiveTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::FakeShop> m_shop;
    tests::NoTokens m_tokens;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Messages> m_messages;
    std::unique_ptr<Live> m_live;
    std::unique_ptr<mqtt::Client> m_pusher;
    QList<qint64> m_arrived;

    void open(const tests::TestBroker &broker)
    {
        m_live = std::make_unique<Live>(*m_session, *m_messages, u"127.0.0.1"_s, broker.port());
        connect(m_live.get(), &Live::arrived, this, [this](const Message &one) { m_arrived.append(one.number); });
        m_pusher = mqtt::makeClient(broker.settings(kServices, kPassword));
        m_pusher->open();
        QTRY_VERIFY(m_pusher->isConnected());
    }

    void signIn(int number = 1)
    {
        m_shop->answerOnce(Verb::Post, u"/api/v1/sessions"_s, tests::jsonAnswer(sessionRecord(number), 201));
        QVERIFY(tests::answerOf(m_session->signIn({}, {})));
    }

    static QJsonObject sessionRecord(int number)
    {
        QJsonObject record = tests::example(u"identity"_s, u"session_record"_s);
        record["accessToken"_L1] = u"access-%1"_s.arg(number);
        return record;
    }

    void list(const QList<Message> &items)
    {
        m_shop->answer(Verb::Get, u"/api/v1/messages"_s, toJson(MessageList{items, std::nullopt, items.size()}));
    }

    void push(const Message &message)
    {
        QTRY_VERIFY(m_pusher->isConnected());
        m_pusher->publish(kTopic, QJsonDocument(toJson(message)).toJson());
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<tests::FakeShop>();
        m_session = std::make_unique<Session>(*m_shop, m_tokens, u"shop"_s);
        m_messages = std::make_unique<Messages>(*m_session);
        m_arrived.clear();
        list({message(1)});
    }

    void cleanup()
    {
        m_live.reset();
        m_pusher.reset();
    }

    void theBellRingsForWhoeverIsSignedIn()
    {
        const tests::TestBroker broker({{kServices, kPassword}, {kUser, u"access-1"_s}});
        open(broker);
        QCOMPARE(m_live->state(), State::Off);
        QSignalSpy caughtUp(m_live.get(), &Live::caughtUp);
        signIn();
        QTRY_COMPARE(m_live->state(), State::Connected);
        QTRY_VERIFY(caughtUp.size() >= 1);
        QTRY_COMPARE(m_live->unread(), 1);
        push(message(2));
        QTRY_COMPARE(m_arrived, QList<qint64>{2});
        QCOMPARE(m_live->unread(), 2);
        m_live->noteRead(2);
        m_live->noteAllRead(2);
        QCOMPARE(m_live->unread(), 0);
    }

    void whoSignsOutHearsNothingMore()
    {
        const tests::TestBroker broker({{kServices, kPassword}, {kUser, u"access-1"_s}});
        open(broker);
        signIn();
        QTRY_COMPARE(m_live->state(), State::Connected);
        QTRY_COMPARE(m_live->unread(), 1);
        m_session->signOut();
        QCOMPARE(m_live->state(), State::Off);
        QCOMPARE(m_live->unread(), 0);
    }

    void whatWasMissedWhileTheBrokerWasDeadIsCaughtUp()
    {
        tests::TestBroker broker({{kServices, kPassword}, {kUser, u"access-1"_s}});
        open(broker);
        signIn();
        QTRY_COMPARE(m_live->state(), State::Connected);
        QTRY_COMPARE(m_live->unread(), 1);
        broker.kill();
        QTRY_COMPARE(m_live->state(), State::Connecting);
        list({message(2), message(3)});
        broker.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_live->state(), State::Connected, 15'000);
        QTRY_COMPARE(m_arrived, (QList<qint64>{2, 3}));
        push(message(3)); // repeated
        push(message(4));
        QTRY_COMPARE(m_arrived, (QList<qint64>{2, 3, 4}));
    }

    void aNewTokenOpensTheBellWhenTheOldOneEnded()
    {
        tests::TestBroker broker({{kServices, kPassword}, {kUser, u"access-2"_s}}); // access-1 has ended
        open(broker);
        signIn(1);
        QSignalSpy changed(m_live.get(), &Live::stateChanged);
        QCOMPARE(m_live->state(), State::Connecting);
        m_shop->answerOnce(Verb::Post, u"/api/v1/sessions/refresh"_s, tests::jsonAnswer(sessionRecord(2)));
        m_session->reloadUser();
        QTRY_COMPARE_WITH_TIMEOUT(m_live->state(), State::Connected, 15'000);
        QCOMPARE(changed.size(), 1);
    }

    void aBrokerThatKnowsNoTokensIsHeardWithoutAName()
    {
        const tests::TestBroker broker({{kServices, kPassword}}, {u"bookstore/users/+/messages"_s});
        open(broker);
        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(m_live->state(), State::Connected, 15'000);
        QTRY_COMPARE(m_live->unread(), 1);
        push(message(2));
        QTRY_COMPARE(m_arrived, QList<qint64>{2});
    }

    void withoutABellTheShopIsAskedAllTheSame()
    {
        m_live = std::make_unique<Live>(*m_session, *m_messages, u"127.0.0.1"_s, quint16(1));
        signIn();
        QTRY_COMPARE(m_live->unread(), 1);
        QCOMPARE(m_live->state(), State::Connecting);
    }

    void aMessageThatCannotBeReadIsPassedOver()
    {
        const tests::TestBroker broker({{kServices, kPassword}, {kUser, u"access-1"_s}});
        open(broker);
        signIn();
        QTRY_COMPARE(m_live->state(), State::Connected);
        QTRY_COMPARE(m_live->unread(), 1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read"_s));
        m_pusher->publish(kTopic, "scribble");
        push(message(2));
        QTRY_COMPARE(m_arrived, QList<qint64>{2});
    }
};

TEST_SUITE(LiveTest);
#include "live_test.moc"
