#include "server/identity/domain/proof_key.h"
#include "tests/support/test_suite.h"

using namespace identity;
using namespace Qt::Literals::StringLiterals;

class ProofKeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChallengeIsThatOfTheStandard()
    {
        // RFC 7636, appendix B
        QCOMPARE(challengeOf(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s),
            u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
    }

    void aVerifierHas43To128UnreservedSigns()
    {
        QVERIFY(isVerifier(QString(43, u'a')));
        QVERIFY(isVerifier(QString(128, u'~')));
        QVERIFY(isVerifier(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOE.Xk"_s));
        for (const QString &wrong : {QString(), QString(42, u'a'), QString(129, u'a'), QString(43, u'+'),
                 QString(43, u'가'), QString(QString(43, u'a') + u'\n')})
            QVERIFY2(!isVerifier(wrong), qPrintable(wrong));
    }

    void aChallengeIsASha256()
    {
        QVERIFY(isChallenge(challengeOf(u"x"_s)));
        for (const QString &wrong :
            {QString(), QString(42, u'a'), QString(44, u'a'), QString(43, u'='), QString(QString(43, u'a') + u'\n')})
            QVERIFY2(!isChallenge(wrong), qPrintable(wrong));
    }
};

TEST_SUITE(ProofKeyTest);
#include "proof_key_test.moc"
