#include "client/account/password_advice.h"
#include "tests/support/test_suite.h"

using namespace account;
using namespace Qt::Literals::StringLiterals;

class PasswordAdviceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itTellsWhatIsStillMissing()
    {
        const QString email = u"jiyoung@example.com"_s;
        QVERIFY(passwordAdvice({}, email).contains(u"10"_s));
        QVERIFY(passwordAdvice(u"secret"_s, email).contains(u"4"_s));
        QVERIFY(!passwordAdvice(u"Jiyoung@Example.com"_s, u" jiyoung@example.com "_s).isEmpty());
        QVERIFY(!passwordAdvice(QString(12, u'a'), email).isEmpty());
        QVERIFY(passwordAdvice(QString(129, u'x') + u'y', email).contains(u"128"_s));
        QCOMPARE(passwordAdvice(u"correct horse"_s, email), QString());
    }

    void lettersAreCountedAsTheShopCountsThem()
    {
        QVERIFY(!passwordAdvice(u"📚📖📕📗📘📙📓📔📒"_s, {}).isEmpty()); // nine, although eighteen units
        QCOMPARE(passwordAdvice(u"📚📖📕📗📘📙📓📔📒📑"_s, {}), QString());
        QCOMPARE(passwordAdvice(u"가나다라마바사아자차"_s, {}), QString());
    }
};

TEST_SUITE(PasswordAdviceTest);
#include "password_advice_test.moc"
