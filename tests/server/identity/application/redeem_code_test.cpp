#include "server/identity/application/issue_code.h"
#include "server/identity/application/redeem_code.h"
#include "server/identity/application/refresh_session.h"
#include "server/identity/application/register_user.h"
#include "server/identity/domain/proof_key.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/server/identity/support/in_memory_accounts.h"
#include "tests/server/identity/support/in_memory_authorization_codes.h"
#include "tests/support/test_suite.h"

using namespace identity;

// From the sign-in page to the tokens of a client.
class RedeemCodeTest : public QObject {
    Q_OBJECT

private:
    const QString m_verifier = QString(43, u'v');
    const AuthorizationRequest m_request{
        u"desktop"_s, u"http://127.0.0.1:1/"_s, challengeOf(m_verifier), u"state"_s, true, u"nonce"_s};
    TurnedClock m_clock;
    ReadableTokens m_tokens;
    std::unique_ptr<InMemoryAccounts> m_accounts;
    std::unique_ptr<InMemorySessions> m_sessions;
    std::unique_ptr<InMemoryAuthorizationCodes> m_codes;
    Account m_anna;

    CodeClaim signInOnPage()
    {
        const QString code =
            IssueCode(*m_sessions, *m_codes, m_clock).run(m_anna, m_request, {u"192.0.2.1"_s, u"browser"_s}).value();
        return {code, m_request.client, m_request.redirectUri, m_verifier};
    }

    RedeemCode::Outcome redeem(const CodeClaim &claim)
    {
        return RedeemCode(*m_sessions, *m_codes, *m_accounts, m_tokens, m_clock)
            .run(claim, {u"192.0.2.1"_s, u"desktop"_s})
            .value();
    }

    QString refusal(const CodeClaim &claim)
    {
        const auto outcome = redeem(claim);
        return outcome ? u"traded"_s : outcome.error().slug;
    }

    bool canGoOn(const QString &refreshToken)
    {
        return RefreshSession(*m_sessions, *m_accounts, m_tokens, m_clock).run(refreshToken).value().has_value();
    }

    qsizetype listed() { return m_sessions->list(m_anna.id, m_clock.now(), {{}, 20})->items.size(); }

private Q_SLOTS:
    void init()
    {
        m_clock = {};
        m_accounts = std::make_unique<InMemoryAccounts>();
        m_sessions = std::make_unique<InMemorySessions>();
        m_codes = std::make_unique<InMemoryAuthorizationCodes>(*m_sessions);
        CollectedEvents events;
        m_anna = RegisterUser(*m_accounts, events, m_clock)
                     .run({Email::parse(u"anna@example.com"_s).value(), u"Anna"_s, Language::English, u"hash"_s})
                     .value();
    }

    void aCodeIsTradedForTheFirstTokensOfItsSession()
    {
        const auto claim = signInOnPage();
        QCOMPARE(listed(), 0); // nobody has a token of it yet
        const auto redeemed = redeem(claim);
        QVERIFY(redeemed);
        QCOMPARE(redeemed->signedIn.access.token, u"token of Anna as buyer"_s);
        QCOMPARE(redeemed->request.nonce, u"nonce"_s);
        QCOMPARE(redeemed->session.openedAt, m_clock.now());
        QCOMPARE(listed(), 1);
        QCOMPARE(m_sessions->session(redeemed->session.id).origin.device, u"desktop"_s);
        QVERIFY(canGoOn(redeemed->signedIn.refreshToken));
    }

    void whoBringsACodeTwiceEndsTheSession()
    {
        const auto claim = signInOnPage();
        const auto redeemed = redeem(claim);
        QCOMPARE(refusal(claim), u"authorization-code-reused"_s);
        QVERIFY(!canGoOn(redeemed->signedIn.refreshToken));
        QCOMPARE(listed(), 0);
    }

    void aThiefWithoutTheVerifierGetsNothingAndHarmsNobody()
    {
        const auto claim = signInOnPage();
        auto stolen = claim;
        stolen.verifier = QString(43, u'w');
        QCOMPARE(refusal(stolen), u"authorization-code-foreign"_s);
        QCOMPARE(refusal(claim), u"traded"_s);
    }

    void aCodeIsGoodForAMinute()
    {
        const auto claim = signInOnPage();
        m_clock.turn(AuthorizationCode::kLife);
        QCOMPARE(refusal(claim), u"authorization-code-over"_s);
    }

    void allThatEndsSessionsEndsTheCodeToo()
    {
        const auto claim = signInOnPage();
        QCOMPARE(m_sessions->endAll(m_anna.id, {}, m_clock.now()).value(), 1);
        QCOMPARE(refusal(claim), u"authorization-code-over"_s);
    }

    void whatNobodyGaveOutIsUnknown()
    {
        auto claim = signInOnPage();
        claim.code = RefreshSecret::generate().toString();
        QCOMPARE(refusal(claim), u"authorization-code-unknown"_s);
        claim.code = u"rubbish"_s;
        QCOMPARE(refusal(claim), u"authorization-code-unknown"_s);
    }

    void whoTidiesUpMeanwhileTakesNothingAway()
    {
        const auto claim = signInOnPage();
        QCOMPARE(m_sessions->forget(m_clock.now().addDays(-7)).value(), 0);
        QCOMPARE(m_codes->tidy(m_clock.now().addDays(-7)).value(), 0);
        QCOMPARE(refusal(claim), u"traded"_s);
    }
};

TEST_SUITE(RedeemCodeTest);
#include "redeem_code_test.moc"
