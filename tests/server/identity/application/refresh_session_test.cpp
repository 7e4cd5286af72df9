#include "server/identity/application/apply_as_seller.h"
#include "server/identity/application/refresh_session.h"
#include "server/identity/application/register_user.h"
#include "server/identity/application/sign_in.h"
#include "server/identity/application/sign_out.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/in_memory_accounts.h"
#include "tests/server/identity/support/in_memory_sessions.h"
#include "tests/support/test_suite.h"

using namespace identity;

class RefreshSessionTest : public QObject {
    Q_OBJECT

private:
    TurnedClock m_clock;
    ReadableTokens m_tokens;
    std::unique_ptr<InMemoryAccounts> m_accounts;
    std::unique_ptr<InMemorySessions> m_sessions;
    Account m_anna;

    QString signIn() { return OpenSession(*m_sessions, m_tokens, m_clock).run(m_anna)->refreshToken; }

    RefreshSession::Outcome refresh(const QString &token)
    {
        return RefreshSession(*m_sessions, *m_accounts, m_tokens, m_clock).run(token).value();
    }

    QString refusal(const QString &token)
    {
        const auto outcome = refresh(token);
        return outcome ? u"renewed"_s : outcome.error().slug;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_accounts = std::make_unique<InMemoryAccounts>();
        m_sessions = std::make_unique<InMemorySessions>();
        CollectedEvents events;
        m_anna = RegisterUser(*m_accounts, events, m_clock)
                     .run({Email::parse(u"anna@example.com"_s).value(), u"Anna"_s, Language::English, u"hash"_s})
                     .value();
    }

    void eachTokenBringsTheNext()
    {
        QString token = signIn();
        for (int i = 0; i < 5; ++i) {
            const auto renewed = refresh(token);
            QVERIFY(renewed);
            QCOMPARE(renewed->account.id, m_anna.id);
            QVERIFY(renewed->refreshToken != token);
            token = renewed->refreshToken;
        }
    }

    void aTokenThatComesAfterItsSuccessorEndsTheWholeSession()
    {
        const QString stolen = signIn();
        const QString next = refresh(stolen)->refreshToken;
        const QString newest = refresh(next)->refreshToken;
        QCOMPARE(refusal(stolen), u"refresh-token-reused"_s);
        QCOMPARE(refusal(newest), u"session-over"_s);
        QCOMPARE(refusal(stolen), u"session-over"_s);
    }

    void whoseAnswerWasLostAsksAgain()
    {
        const QString token = signIn();
        QCOMPARE(refusal(token), u"renewed"_s);
        QCOMPARE(refusal(token), u"renewed"_s);
        const auto heard = refresh(token);
        QVERIFY(heard);
        QCOMPARE(refusal(heard->refreshToken), u"renewed"_s);
    }

    void whatWasLostAndFoundBySomebodyElseEndsTheWholeSession()
    {
        const QString token = signIn();
        const QString lost = refresh(token)->refreshToken;
        const QString heard = refresh(token)->refreshToken;
        QCOMPARE(refusal(lost), u"refresh-token-reused"_s);
        QCOMPARE(refusal(heard), u"session-over"_s);
    }

    void aThiefAndTheOwnerDoNotBothGoOn()
    {
        const QString token = signIn();
        const QString owners = refresh(token)->refreshToken;
        const QString thiefs = refresh(token)->refreshToken;
        QCOMPARE(refusal(thiefs), u"renewed"_s);
        QCOMPARE(refusal(owners), u"refresh-token-reused"_s);
        QCOMPARE(refusal(thiefs), u"session-over"_s);
    }

    void anAnswerLostTooLongAgoIsNotAskedForAgain()
    {
        const QString token = signIn();
        m_clock.turnDays(Session::kIdleDays - 1);
        QVERIFY(refresh(token));
        m_clock.turnDays(1);
        QCOMPARE(refusal(token), u"refresh-token-reused"_s);
    }

    void anotherSessionOfTheSameUserGoesOn()
    {
        const QString stolen = signIn();
        const QString phone = signIn();
        QVERIFY(refresh(refresh(stolen)->refreshToken));
        QCOMPARE(refusal(stolen), u"refresh-token-reused"_s);
        QCOMPARE(refusal(phone), u"renewed"_s);
    }

    void whoSignedOutIsOut()
    {
        const QString token = signIn();
        QVERIFY(SignOut(*m_sessions, m_clock).run(token));
        QCOMPARE(refusal(token), u"session-over"_s);
    }

    void whoIsSuspendedIsOutEvenIfASessionWereLeft()
    {
        const QString token = signIn();
        Account anna = m_accounts->find(m_anna.id).value();
        QVERIFY(anna.suspend(u"sold nothing"_s, m_clock.now()));
        QVERIFY(m_accounts->save(anna));
        QCOMPARE(refusal(token), u"session-over"_s);
    }

    void aSessionThatRestsTooLongIsOver()
    {
        const QString token = signIn();
        m_clock.turnDays(Session::kIdleDays);
        QCOMPARE(refusal(token), u"session-over"_s);
    }

    void noSessionLastsForEver()
    {
        QString token = signIn();
        for (int day = 0; day < Session::kLongestDays; day += 20) {
            const auto renewed = refresh(token);
            QVERIFY(renewed);
            token = renewed->refreshToken;
            m_clock.turnDays(20);
        }
        QCOMPARE(refusal(token), u"session-over"_s);
    }

    void whatNobodyGaveOutIsUnknown()
    {
        QCOMPARE(refusal(RefreshSecret::generate().toString()), u"refresh-token-unknown"_s);
        QCOMPARE(refusal(u"rubbish"_s), u"refresh-token-unknown"_s);
    }

    void aRoleGivenMeanwhileIsInTheNextAccessToken()
    {
        const QString token = signIn();
        QVERIFY(ApplyAsSeller(*m_accounts, m_clock).run({m_anna.id, u"By the sea"_s}));
        Account anna = m_accounts->find(m_anna.id).value();
        QVERIFY(anna.approveSeller().value());
        QVERIFY(m_accounts->save(anna));
        QCOMPARE(refresh(token)->access.token, u"token of Anna as buyer,seller"_s);
    }

    void sessionsThatAreOverAreForgotten()
    {
        const QString resting = signIn();
        QVERIFY(SignOut(*m_sessions, m_clock).run(signIn()));
        m_clock.turnDays(1);
        QCOMPARE(m_sessions->forget(m_clock.now()).value(), 1);
        QCOMPARE(refusal(resting), u"renewed"_s);
        m_clock.turnDays(40);
        QCOMPARE(m_sessions->forget(m_clock.now()).value(), 1);
        QCOMPARE(refusal(resting), u"refresh-token-unknown"_s);
    }
};

TEST_SUITE(RefreshSessionTest);
#include "refresh_session_test.moc"
