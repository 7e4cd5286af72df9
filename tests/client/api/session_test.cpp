#include "tests/client/api/at_a_session.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace api;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using core::Fault;

// Who is signed in, from one run of the client to the next.
class SessionTest : public AtASession {
    Q_OBJECT

private Q_SLOTS:
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

    void aNewRoleIsKnownAfterReloading()
    {
        signIn();
        QSignalSpy changed(m_session.get(), &Session::userChanged);
        QJsonObject record = sessionRecord(2);
        record["user"_L1] = example(u"identity"_s, u"user_record"_s);
        m_shop->answerOnce(Verb::Post, kRefresh, jsonAnswer(record));
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
