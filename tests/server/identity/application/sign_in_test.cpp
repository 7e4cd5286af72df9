#include "server/identity/application/register_user.h"
#include "server/identity/application/sign_in.h"
#include "server/identity/application/sign_out.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/in_memory_accounts.h"
#include "tests/server/identity/support/in_memory_sessions.h"
#include "tests/support/test_suite.h"

using namespace identity;

class SignInTest : public QObject {
    Q_OBJECT

private:
    TurnedClock m_clock;
    ReversedPasswords m_passwords;
    ReadableTokens m_tokens;
    std::unique_ptr<InMemoryAccounts> m_accounts;
    std::unique_ptr<InMemorySessions> m_sessions;

    Result<Account> check(const QString &email, const QString &password)
    {
        return findForSignIn(*m_accounts, email).and_then([&](const std::optional<Account> &account) {
            return checkPassword(m_passwords, account, password);
        });
    }

private Q_SLOTS:
    void init()
    {
        m_passwords.compared = 0;
        m_accounts = std::make_unique<InMemoryAccounts>();
        m_sessions = std::make_unique<InMemorySessions>();
        CollectedEvents events;
        QVERIFY(RegisterUser(*m_accounts, events, m_clock)
                    .run({Email::parse(u"anna@example.com"_s).value(), u"Anna"_s, Language::English,
                        m_passwords.hash(u"open sesame"_s).value()}));
    }

    void theRightPasswordOpensASession()
    {
        const auto anna = check(u"ANNA@example.com"_s, u"open sesame"_s);
        QVERIFY(anna);
        const auto signedIn = OpenSession(*m_sessions, m_tokens, m_clock).run(*anna);
        QVERIFY(signedIn);
        QCOMPARE(signedIn->access.token, u"token of Anna as buyer"_s);
        const auto found = m_sessions->find(RefreshSecret::parse(signedIn->refreshToken)->hash()).value();
        QVERIFY(found);
        QCOMPARE(found->session.user, anna->id);
        QCOMPARE(found->token.expiresAt, m_clock.now().addDays(Session::kIdleDays));
    }

    void unknownAddressAndWrongPasswordAreAnsweredAlikeAndCompareOnceEach()
    {
        const auto wrong = check(u"anna@example.com"_s, u"open says me"_s);
        QCOMPARE(m_passwords.compared, 1);
        const auto unknown = check(u"nobody@example.com"_s, u"open sesame"_s);
        QCOMPARE(m_passwords.compared, 2);
        const auto rubbish = check(u"no address"_s, u"open sesame"_s);
        QCOMPARE(m_passwords.compared, 3);
        QCOMPARE(wrong.error(), unknown.error());
        QCOMPARE(wrong.error(), rubbish.error());
        QCOMPARE(wrong.error().slug, u"wrong-credentials"_s);
    }

    void aPasswordThatWasChangedMeanwhileOpensNoDoor()
    {
        const Account anna = check(u"anna@example.com"_s, u"open sesame"_s).value();
        QVERIFY(holdUnchanged(*m_accounts, anna));
        Account changed = anna;
        changed.passwordHash = m_passwords.hash(u"another"_s).value();
        QVERIFY(m_accounts->save(changed));
        QCOMPARE(holdUnchanged(*m_accounts, anna).error().slug, u"wrong-credentials"_s);
    }

    void onlyWhoKnowsThePasswordHearsThatTheAccountIsSuspended()
    {
        Account anna = check(u"anna@example.com"_s, u"open sesame"_s).value();
        QVERIFY(anna.suspend(u"sold nothing"_s, m_clock.now()));
        QVERIFY(m_accounts->save(anna));
        QCOMPARE(check(u"anna@example.com"_s, u"open sesame"_s).error().slug, u"account-suspended"_s);
        QCOMPARE(check(u"anna@example.com"_s, u"open says me"_s).error().slug, u"wrong-credentials"_s);
    }

    void whoWasSuspendedMeanwhileIsNotLetIn()
    {
        const Account compared = check(u"anna@example.com"_s, u"open sesame"_s).value();
        Account anna = compared;
        QVERIFY(anna.suspend(u"sold nothing"_s, m_clock.now()));
        QVERIFY(m_accounts->save(anna));
        QCOMPARE(holdUnchanged(*m_accounts, compared).error().slug, u"account-suspended"_s);
        QCOMPARE(OpenSession(*m_sessions, m_tokens, m_clock).run(anna).error().slug, u"account-suspended"_s);
        QVERIFY(m_sessions->list(anna.id, m_clock.now(), {})->items.isEmpty());
    }

    void nobodysHashOpensNoDoorEvenIfItFits() { QVERIFY(!check(u"nobody@example.com"_s, u"ydobon"_s)); }

    void signingOutEndsTheSessionHoweverOften()
    {
        const auto signedIn =
            OpenSession(*m_sessions, m_tokens, m_clock).run(check(u"anna@example.com"_s, u"open sesame"_s).value());
        SignOut signOut(*m_sessions, m_clock);
        QVERIFY(signOut.run(signedIn->refreshToken));
        const auto ended = m_sessions->find(RefreshSecret::parse(signedIn->refreshToken)->hash()).value();
        QCOMPARE(ended->session.endedAt, m_clock.now());
        m_clock.turnDays(1);
        QVERIFY(signOut.run(signedIn->refreshToken));
        QVERIFY(signOut.run(RefreshSecret::generate().toString()));
        QVERIFY(signOut.run(u"rubbish"_s));
        QVERIFY(m_sessions->find(RefreshSecret::parse(signedIn->refreshToken)->hash()).value()->session.endedAt
            < m_clock.now());
    }
};

TEST_SUITE(SignInTest);
#include "sign_in_test.moc"
