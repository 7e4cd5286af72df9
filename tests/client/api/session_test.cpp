#include "client/api/session.h"
#include "tests/client/support/answer_of.h"
#include "tests/client/support/fake_shop.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace api;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using tests::answerOf;
using tests::example;

namespace {

const auto kShop = u"http://shop.example"_s;
const auto kSessions = u"/api/v1/sessions"_s;
const auto kRefresh = u"/api/v1/sessions/refresh"_s;
const Request kReading{.path = u"/api/v1/orders"_s};
const Request kOrdering{.verb = Verb::Post, .path = u"/api/v1/orders"_s, .idempotencyKey = "key-0001"};

Answered refusal(Fault fault, QLatin1StringView slug)
{
    return core::fail(fault, slug);
}

// Remembers as a keychain does.
class Purse : public TokenStore {
public:
    QMap<QString, QString> kept;

    QFuture<std::optional<QString>> load(const QString &shop) override
    {
        return QtFuture::makeReadyFuture(kept.contains(shop) ? std::optional(kept.value(shop)) : std::nullopt);
    }
    QFuture<void> save(const QString &shop, const QString &token) override
    {
        kept.insert(shop, token);
        return QtFuture::makeReadyFuture();
    }
    QFuture<void> forget(const QString &shop) override
    {
        kept.remove(shop);
        return QtFuture::makeReadyFuture();
    }
};

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::FakeShop> m_shop;
    std::unique_ptr<Purse> m_purse;
    std::unique_ptr<Session> m_session;

    // The n-th session of one signing in: access-n, refresh-n.
    static QJsonObject sessionRecord(int number, int expiresIn = 900)
    {
        QJsonObject record = example(u"identity"_s, u"session_record"_s);
        record["accessToken"_L1] = u"access-%1"_s.arg(number);
        record["refreshToken"_L1] = u"refresh-%1"_s.arg(number);
        record["expiresIn"_L1] = expiresIn;
        return record;
    }

    void open() { m_session = std::make_unique<Session>(*m_shop, *m_purse, kShop); }

    void signIn(int expiresIn = 900)
    {
        m_shop->answerOnce(Verb::Post, kSessions, tests::jsonAnswer(sessionRecord(1, expiresIn), 201));
        QVERIFY(answerOf(m_session->signIn(u"jiyoung@example.com"_s, u"secret"_s)));
    }

    void willRenew(int number, int expiresIn = 900)
    {
        m_shop->answerOnce(Verb::Post, kRefresh, tests::jsonAnswer(sessionRecord(number, expiresIn)));
    }

    [[nodiscard]] QList<QByteArray> tokensOf(Verb verb) const
    {
        QList<QByteArray> tokens;
        for (const Request &request : m_shop->asked(verb, u"/api/v1/orders"_s))
            tokens.append(request.token);
        return tokens;
    }

    [[nodiscard]] QStringList offered() const
    {
        QStringList tokens;
        for (const Request &request : m_shop->asked(Verb::Post, kRefresh))
            tokens.append(QJsonDocument::fromJson(request.body)["refreshToken"_L1].toString());
        return tokens;
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<tests::FakeShop>();
        m_shop->answer(Verb::Get, u"/api/v1/orders"_s, QJsonObject{});
        m_shop->answer(Verb::Post, u"/api/v1/orders"_s, QJsonObject{}, 201);
        m_purse = std::make_unique<Purse>();
        open();
    }

    void cleanup() { m_session.reset(); }

    void anybodyMayAskWithoutSigningIn()
    {
        QVERIFY(answerOf(m_session->send(kReading)));
        QCOMPARE(tokensOf(Verb::Get), QList<QByteArray>{{}});
        QVERIFY(m_shop->asked().last().reader.isEmpty());
        QVERIFY(!m_session->user());
    }

    void whoeverSignsInAsksInTheirOwnName()
    {
        QSignalSpy changed(m_session.get(), &Session::userChanged);
        signIn();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_session->user()->email, u"jiyoung@example.com"_s);
        QVERIFY(answerOf(m_session->send(kReading)));
        QCOMPARE(tokensOf(Verb::Get), QList<QByteArray>{"access-1"});
        QCOMPARE(m_shop->asked().last().reader, m_session->user()->userId.toString());
    }

    void wrongCredentialsSignNobodyIn()
    {
        m_shop->refuse(Verb::Post, kSessions, Fault::Unauthenticated, "wrong-credentials"_L1);
        QCOMPARE(answerOf(m_session->signIn(u"a@b"_s, u"c"_s)).error().slug, u"wrong-credentials"_s);
        QVERIFY(!m_session->user() && m_session->accessToken().isEmpty() && m_purse->kept.isEmpty());
    }

    void whoeverRegistersIsSignedIn()
    {
        m_shop->answer(Verb::Post, u"/api/v1/users"_s, example(u"identity"_s, u"user_record"_s), 201);
        m_shop->answer(Verb::Post, kSessions, sessionRecord(1), 201);
        QVERIFY(answerOf(m_session->registerUser({u"jiyoung@example.com"_s, u"a long secret"_s, u"김지영"_s, {}})));
        QCOMPARE(m_session->accessToken(), u"access-1"_s);
        m_shop->refuse(Verb::Post, u"/api/v1/users"_s, Fault::Refused, "email-taken"_L1);
        QCOMPARE(answerOf(m_session->registerUser({})).error().slug, u"email-taken"_s);
    }

    void theNextRunGoesOnWithTheSession()
    {
        signIn();
        open();
        willRenew(2);
        const auto resumed = answerOf(m_session->resume());
        QVERIFY(resumed);
        QCOMPARE(offered(), QStringList{u"refresh-1"_s});
        QCOMPARE(m_session->accessToken(), u"access-2"_s);
        QVERIFY(m_purse->kept.value(kShop).contains(u"refresh-2"_s));
    }

    void withoutASessionNobodyIsSignedIn()
    {
        QCOMPARE(answerOf(m_session->resume()).error().slug, u"not-signed-in"_s);
        m_purse->kept.insert(kShop, u"scribble"_s);
        QCOMPARE(answerOf(m_session->resume()).error().slug, u"not-signed-in"_s);
        QVERIFY(m_shop->asked().isEmpty());
    }

    void aSessionThatTheShopHasEndedIsOver()
    {
        signIn();
        open();
        QSignalSpy expired(m_session.get(), &Session::expired);
        m_shop->refuse(Verb::Post, kRefresh, Fault::Unauthenticated, "session-over"_L1);
        QCOMPARE(answerOf(m_session->resume()).error().slug, u"not-signed-in"_s);
        QVERIFY(!m_session->user() && m_purse->kept.isEmpty());
        QCOMPARE(expired.size(), 1);
    }

    void whileTheShopIsAwayTheReaderIsKnownAllTheSame()
    {
        signIn();
        open();
        m_shop->answerOnce(Verb::Post, kRefresh, refusal(Fault::Unavailable, kUnreachable));
        QCOMPARE(answerOf(m_session->resume()).error().slug, kUnreachable);
        QCOMPARE(m_session->user()->email, u"jiyoung@example.com"_s);
        QVERIFY(answerOf(m_session->send(kReading))); // as a transport that kept it would answer
        QCOMPARE(m_shop->asked().last().reader, m_session->user()->userId.toString());
        QVERIFY(m_purse->kept.value(kShop).contains(u"refresh-1"_s));
        QCOMPARE(offered().size(), 1); // reading did not wait for another try
    }

    void itComesBackByItselfWhenTheShopDoes()
    {
        signIn();
        open();
        m_shop->answerOnce(Verb::Post, kRefresh, refusal(Fault::Unavailable, kUnreachable));
        (void)answerOf(m_session->resume());
        QSignalSpy renewed(m_session.get(), &Session::tokenRenewed);
        willRenew(2);
        QVERIFY(renewed.wait(5'000));
        QCOMPARE(m_session->accessToken(), u"access-2"_s);
    }

    void aLostAnswerOfARenewalSignsNobodyOut()
    {
        signIn();
        m_shop->answerOnce(Verb::Get, u"/api/v1/orders"_s, refusal(Fault::Unauthenticated, "token-expired"_L1));
        m_shop->answerOnce(Verb::Post, kRefresh, refusal(Fault::TimedOut, kAnswerLost));
        QSignalSpy renewed(m_session.get(), &Session::tokenRenewed);
        willRenew(2);
        (void)answerOf(m_session->send(kReading));
        QVERIFY(m_session->user());
        QVERIFY(renewed.wait(5'000));
        QCOMPARE(offered(), (QStringList{u"refresh-1"_s, u"refresh-1"_s}));
    }

    void aTokenTheShopDoesNotTakeIsRenewedOnce()
    {
        signIn();
        m_shop->answerOnce(Verb::Post, u"/api/v1/orders"_s, refusal(Fault::Unauthenticated, "token-expired"_L1));
        willRenew(2);
        QVERIFY(answerOf(m_session->send(kOrdering)));
        QCOMPARE(tokensOf(Verb::Post), (QList<QByteArray>{"access-1", "access-2"}));
        QCOMPARE(m_shop->asked(Verb::Post, u"/api/v1/orders"_s).last().idempotencyKey, QByteArray("key-0001"));
        m_shop->refuse(Verb::Get, u"/api/v1/orders"_s, Fault::Unauthenticated, "never-good"_L1);
        willRenew(3);
        QCOMPARE(answerOf(m_session->send(kReading)).error().slug, u"never-good"_s);
        QCOMPARE(offered().size(), 2);
    }

    void manyQuestionsShareOneRenewal()
    {
        signIn();
        m_shop->hold();
        QList<QFuture<Answered>> coming;
        for (int i = 0; i < 5; ++i) {
            m_shop->answerOnce(Verb::Get, u"/api/v1/orders"_s, refusal(Fault::Unauthenticated, "token-expired"_L1));
            coming.append(m_session->send(kReading));
        }
        willRenew(2);
        m_shop->letGo();
        for (const auto &one : coming)
            QVERIFY(answerOf(one));
        QCOMPARE(offered().size(), 1);
        QCOMPARE(tokensOf(Verb::Get).count("access-2"), 5);
    }

    void whoAsksDuringARenewalWaitsForIt()
    {
        signIn();
        m_shop->hold();
        willRenew(2);
        m_session->reloadUser();
        const auto coming = m_session->send(kReading);
        QCOMPARE(tokensOf(Verb::Get).size(), 0);
        m_shop->letGo();
        QVERIFY(answerOf(coming));
        QCOMPARE(tokensOf(Verb::Get), QList<QByteArray>{"access-2"});
    }

    void itIsRenewedBeforeItEnds()
    {
        willRenew(2);
        QSignalSpy renewed(m_session.get(), &Session::tokenRenewed);
        signIn(2); // seconds
        QCOMPARE(renewed.size(), 1);
        QElapsedTimer taken;
        taken.start();
        QVERIFY(renewed.wait(3'000));
        QVERIFY2(taken.elapsed() < 2'000, qPrintable(QString::number(taken.elapsed())));
        QCOMPARE(m_session->accessToken(), u"access-2"_s);
    }

    void anEndedTokenIsNotEvenSent()
    {
        signIn(0);
        willRenew(2);
        QVERIFY(answerOf(m_session->send(kOrdering)));
        QCOMPARE(tokensOf(Verb::Post), QList<QByteArray>{"access-2"});
    }

    void aCommandWithoutATokenIsNotSent()
    {
        signIn(0);
        m_shop->answer(Verb::Post, kRefresh, refusal(Fault::TimedOut, kAnswerLost));
        QCOMPARE(answerOf(m_session->send(kOrdering)).error().slug, kUnreachable); // nothing was done
        QVERIFY(tokensOf(Verb::Post).isEmpty());
    }

    void aRefusedRenewalSignsOutAndSaysSo()
    {
        signIn();
        QSignalSpy expired(m_session.get(), &Session::expired);
        QSignalSpy changed(m_session.get(), &Session::userChanged);
        m_shop->refuse(Verb::Get, u"/api/v1/orders"_s, Fault::Unauthenticated, "token-expired"_L1);
        m_shop->refuse(Verb::Post, kRefresh, Fault::Unauthenticated, "refresh-token-reused"_L1);
        QCOMPARE(answerOf(m_session->send(kReading)).error().fault, Fault::Unauthenticated);
        QCOMPARE(expired.size(), 1);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m_session->user() && m_session->accessToken().isEmpty() && m_purse->kept.isEmpty());
    }

    void signingOutForgetsEverything()
    {
        signIn();
        QSignalSpy expired(m_session.get(), &Session::expired);
        m_session->signOut();
        QVERIFY(!m_session->user() && m_session->accessToken().isEmpty() && m_purse->kept.isEmpty());
        QCOMPARE(m_shop->asked(Verb::Delete, u"/api/v1/sessions/current"_s).size(), 1);
        QCOMPARE(expired.size(), 0);
        QVERIFY(answerOf(m_session->send(kReading)));
        QCOMPARE(tokensOf(Verb::Get), QList<QByteArray>{{}});
    }

    void whoSignsOutDuringARenewalStaysSignedOut()
    {
        signIn();
        m_shop->hold();
        willRenew(2);
        m_session->reloadUser();
        const auto coming = m_session->send(kReading);
        m_session->signOut();
        m_shop->letGo();
        (void)answerOf(coming);
        QVERIFY(!m_session->user() && m_session->accessToken().isEmpty() && m_purse->kept.isEmpty());
    }

    void aNewRoleIsKnownAfterReloading()
    {
        signIn();
        QSignalSpy changed(m_session.get(), &Session::userChanged);
        QJsonObject record = sessionRecord(2);
        record["user"_L1] = example(u"identity"_s, u"user_record"_s);
        m_shop->answerOnce(Verb::Post, kRefresh, tests::jsonAnswer(record));
        m_session->reloadUser();
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(m_session->user()->roles.contains(contracts::identity::Role::Seller));
        willRenew(3);
        m_session->reloadUser();
        QTRY_COMPARE(m_session->accessToken(), u"access-3"_s);
    }

    void leavingInTheMiddleIsSafe()
    {
        signIn();
        m_shop->hold();
        m_session->reloadUser();
        const auto coming = m_session->send(kReading);
        m_session.reset();
        m_shop->letGo();
        QVERIFY(coming.isCanceled());
    }
};

TEST_SUITE(SessionTest);
#include "session_test.moc"
