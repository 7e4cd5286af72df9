#include "client/api/live.h"
#include "tests/client/support/answer_of.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/no_tokens.h"
#include "tests/support/broker/guarded_broker.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace api;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using contracts::notification::Message;
using contracts::notification::MessageList;
using State = Live::State;
using tests::GuardedBroker;

namespace {

const QUuid kUser(u"019509a4-6c00-7aaa-8000-0000000000a1"_s); // of the example
const QUuid kOther(u"019509a4-6c00-7aaa-8000-0000000000a2"_s);

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

    std::unique_ptr<GuardedBroker> m_guarded;
    std::unique_ptr<tests::FakeShop> m_shop;
    tests::NoTokens m_tokens;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Messages> m_messages;
    std::unique_ptr<Live> m_live;
    std::unique_ptr<mqtt::Client> m_pusher;
    QList<qint64> m_arrived;

    void open()
    {
        m_live = std::make_unique<Live>(*m_session, *m_messages, api::Bell{u"127.0.0.1"_s, m_guarded->broker().port()});
        connect(m_live.get(), &Live::arrived, this, [this](const Message &one) { m_arrived.append(one.number); });
        m_pusher = mqtt::makeClient(m_guarded->asService(u"notification"_s));
        m_pusher->open();
        QTRY_VERIFY(m_pusher->isConnected());
    }

    void signIn(const QByteArray &token)
    {
        m_shop->answerOnce(Verb::Post, u"/api/v1/sessions"_s, tests::jsonAnswer(sessionRecord(token), 201));
        QVERIFY(tests::answerOf(m_session->signIn({}, {})));
    }

    void signIn() { signIn(m_guarded->token(kUser)); }

    void renew(const QByteArray &token)
    {
        m_shop->answerOnce(Verb::Post, u"/api/v1/sessions/refresh"_s, tests::jsonAnswer(sessionRecord(token)));
        m_session->reloadUser();
    }

    static QJsonObject sessionRecord(const QByteArray &token)
    {
        QJsonObject record = tests::example(u"identity"_s, u"session_record"_s);
        record["accessToken"_L1] = QString::fromLatin1(token);
        return record;
    }

    void list(const QList<Message> &items)
    {
        m_shop->answer(Verb::Get, u"/api/v1/messages"_s, toJson(MessageList{items, std::nullopt, items.size()}));
    }

    void push(const Message &message)
    {
        QTRY_VERIFY(m_pusher->isConnected());
        m_pusher->publish(tests::messagesOf(kUser), QJsonDocument(toJson(message)).toJson());
    }

private Q_SLOTS:
    void init()
    {
        m_guarded = std::make_unique<GuardedBroker>();
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
        m_guarded.reset();
    }

    void theBellRingsForWhoeverIsSignedIn()
    {
        open();
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
        open();
        signIn();
        QTRY_COMPARE(m_live->state(), State::Connected);
        QTRY_COMPARE(m_live->unread(), 1);
        m_session->signOut();
        QCOMPARE(m_live->state(), State::Off);
        QCOMPARE(m_live->unread(), 0);
    }

    void whatWasMissedWhileTheBrokerWasDeadIsCaughtUp()
    {
        open();
        signIn();
        QTRY_COMPARE(m_live->state(), State::Connected);
        QTRY_COMPARE(m_live->unread(), 1);
        m_guarded->broker().kill();
        QTRY_COMPARE(m_live->state(), State::Connecting);
        list({message(2), message(3)});
        m_guarded->broker().start();
        QTRY_COMPARE_WITH_TIMEOUT(m_live->state(), State::Connected, 15'000);
        QTRY_COMPARE(m_arrived, (QList<qint64>{2, 3}));
        push(message(3)); // repeated
        push(message(4));
        QTRY_COMPARE(m_arrived, (QList<qint64>{2, 3, 4}));
    }

    void aNewTokenOpensTheBellWhenTheOldOneEnded()
    {
        open();
        QSignalSpy changed(m_live.get(), &Live::stateChanged);
        signIn(m_guarded->token(kUser, -10s));
        QTRY_VERIFY(m_live->unread() == 1);
        QCOMPARE(m_live->state(), State::Connecting);
        renew(m_guarded->token(kUser));
        QTRY_COMPARE_WITH_TIMEOUT(m_live->state(), State::Connected, 15'000);
        QCOMPARE(changed.size(), 2);
    }

    void aTokenThatIsRenewedInTimeKeepsTheBellOpen()
    {
        open();
        signIn(m_guarded->token(kUser, 2s - GuardedBroker::kLeeway));
        QTRY_COMPARE(m_live->state(), State::Connected);
        QTRY_COMPARE(m_live->unread(), 1);
        QSignalSpy changed(m_live.get(), &Live::stateChanged);
        renew(m_guarded->token(kUser));
        const auto other =
            mqtt::makeClient(m_guarded->asUser(kOther, m_guarded->token(kOther, 3s - GuardedBroker::kLeeway)));
        QSignalSpy thrownOut(other.get(), &mqtt::Client::disconnected);
        other->open();
        QTRY_VERIFY_WITH_TIMEOUT(thrownOut.size() >= 1, 15'000); // later than the first token here
        push(message(2));
        QTRY_COMPARE(m_arrived, QList<qint64>{2});
        QCOMPARE(changed.size(), 0);
    }

    void whoIsThrownOutComesBackWithANewToken()
    {
        open();
        signIn(m_guarded->token(kUser, 2s - GuardedBroker::kLeeway));
        QTRY_COMPARE(m_live->state(), State::Connected);
        QTRY_COMPARE_WITH_TIMEOUT(m_live->state(), State::Connecting, 15'000);
        renew(m_guarded->token(kUser));
        QTRY_COMPARE_WITH_TIMEOUT(m_live->state(), State::Connected, 15'000);
    }

    void withoutABellTheShopIsAskedAllTheSame()
    {
        m_live = std::make_unique<Live>(*m_session, *m_messages, api::Bell{u"127.0.0.1"_s, quint16(1)});
        signIn("a token");
        QTRY_COMPARE(m_live->unread(), 1);
        QCOMPARE(m_live->state(), State::Connecting);
    }

    void aMessageThatCannotBeReadIsPassedOver()
    {
        open();
        signIn();
        QTRY_COMPARE(m_live->state(), State::Connected);
        QTRY_COMPARE(m_live->unread(), 1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read"_s));
        m_pusher->publish(tests::messagesOf(kUser), "scribble");
        push(message(2));
        QTRY_COMPARE(m_arrived, QList<qint64>{2});
    }
};

TEST_SUITE(LiveTest);
#include "live_test.moc"
