#include "server/identity/domain/authorization_code.h"
#include "server/identity/domain/proof_key.h"
#include "tests/support/test_suite.h"

using namespace identity;

class AuthorizationCodeTest : public QObject {
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);
    const QString m_verifier = QString(43, u'v');
    const CodeClaim m_claim{u"code"_s, u"desktop"_s, u"http://127.0.0.1:1/"_s, m_verifier};
    Session m_session;
    AuthorizationCode m_code;

    CodeUse use(const CodeClaim &claim) const { return judge(m_code, m_session, claim, m_now); }

private Q_SLOTS:
    void init()
    {
        m_session = Session::open(UserId::generate(), m_now);
        m_code = {"hash", m_session.id, {m_claim.client, m_claim.redirectUri, challengeOf(m_verifier), {}, false, {}},
            m_now.addSecs(AuthorizationCode::kLife.count())};
    }

    void whoAskedForItGetsSomethingForIt() { QCOMPARE(use(m_claim), CodeUse::Fine); }

    void afterAMinuteItIsOver()
    {
        QCOMPARE(judge(m_code, m_session, m_claim, m_code.expiresAt.addMSecs(-1)), CodeUse::Fine);
        QCOMPARE(judge(m_code, m_session, m_claim, m_code.expiresAt), CodeUse::Over);
    }

    void withItsSessionItIsOver()
    {
        m_session.endedAt = m_now;
        QCOMPARE(use(m_claim), CodeUse::Over);
    }

    void toEverybodyElseItIsForeign()
    {
        CodeClaim claim = m_claim;
        claim.client = u"another"_s;
        QCOMPARE(use(claim), CodeUse::Foreign);
        claim = m_claim;
        claim.redirectUri += u"x"_s;
        QCOMPARE(use(claim), CodeUse::Foreign);
        claim = m_claim;
        claim.verifier = QString(43, u'w');
        QCOMPARE(use(claim), CodeUse::Foreign);
        claim.verifier = m_code.request.challenge; // as if it were "plain"
        QCOMPARE(use(claim), CodeUse::Foreign);
    }

    void aSecondUseIsNoticedWhoeverItIs()
    {
        m_code.usedAt = m_now;
        CodeClaim claim = m_claim;
        QCOMPARE(use(claim), CodeUse::Again);
        claim.verifier = QString(43, u'w');
        QCOMPARE(use(claim), CodeUse::Again);
    }
};

TEST_SUITE(AuthorizationCodeTest);
#include "authorization_code_test.moc"
