#include "tests/client/api/at_a_session.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace api;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using core::Fault;

// Tokens that end and are traded for new ones, whoever asks meanwhile.
class SessionRenewalTest : public AtASession {
    Q_OBJECT

private Q_SLOTS:
    void aLostAnswerOfARenewalSignsNobodyOut()
    {
        signIn();
        m_shop->answerOnce(Verb::Get, kOrders, refusal(Fault::Unauthenticated, "token-expired"_L1));
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
        m_shop->answerOnce(Verb::Post, kOrders, refusal(Fault::Unauthenticated, "token-expired"_L1));
        willRenew(2);
        QVERIFY(answerOf(m_session->send(kOrdering)));
        QCOMPARE(tokensOf(Verb::Post), (QList<QByteArray>{"access-1", "access-2"}));
        QCOMPARE(m_shop->asked(Verb::Post, kOrders).last().idempotencyKey, QByteArray("key-0001"));
        m_shop->refuse(Verb::Get, kOrders, Fault::Unauthenticated, "never-good"_L1);
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
            m_shop->answerOnce(Verb::Get, kOrders, refusal(Fault::Unauthenticated, "token-expired"_L1));
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
        m_shop->refuse(Verb::Get, kOrders, Fault::Unauthenticated, "token-expired"_L1);
        m_shop->refuse(Verb::Post, kRefresh, Fault::Unauthenticated, "refresh-token-reused"_L1);
        QCOMPARE(answerOf(m_session->send(kReading)).error().fault, Fault::Unauthenticated);
        QCOMPARE(expired.size(), 1);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m_session->user() && m_session->accessToken().isEmpty() && m_purse->kept.isEmpty());
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
};

TEST_SUITE(SessionRenewalTest);
#include "session_renewal_test.moc"
