#include "server/platform/auth/service_pass.h"

#include "tests/server/platform/auth/tokens.h"
#include "tests/support/test_suite.h"

using namespace tokens;

class ServicePassTest : public QObject {
    Q_OBJECT

    const Es256Key m_key = Es256Key::generate();
    StoppedClock m_clock;

    static QJsonObject claimsOf(const QByteArray &token) { return parseJwt(token).value().claims; }

private Q_SLOTS:
    void init() { m_clock = {}; }

    void itSaysWhoCallsWhomAndForHowLong()
    {
        const ServicePass pass(u"ordering"_s, m_key, m_clock);
        const qint64 now = m_clock.now().toSecsSinceEpoch();
        const QByteArray token = pass.tokenFor(u"payment"_s);
        QCOMPARE(claimsOf(token),
            (QJsonObject{{"iss"_L1, "ordering"_L1}, {"sub"_L1, "ordering"_L1}, {"aud"_L1, "payment"_L1},
                {"iat"_L1, now}, {"exp"_L1, now + 300}}));
        const auto jwt = parseJwt(token);
        QCOMPARE(jwt->header.value("kid"_L1).toString(), m_key.publicKey().kid());
        QVERIFY(m_key.publicKey().verifies(jwt->signedPart, jwt->signature));
    }

    void eachServiceIsShownOneOfItsOwn()
    {
        const ServicePass pass(u"ordering"_s, m_key, m_clock);
        QCOMPARE(claimsOf(pass.to(u"store"_s)()).value("aud"_L1).toString(), u"store"_s);
        QCOMPARE(claimsOf(pass.to(u"payment"_s)()).value("aud"_L1).toString(), u"payment"_s);
        QCOMPARE(claimsOf(pass.tokenFor(u"store"_s)).value("aud"_L1).toString(), u"store"_s);
    }

    void itIsShownAgainUntilAMinuteBeforeItsEnd()
    {
        const ServicePass pass(u"ordering"_s, m_key, m_clock);
        const QByteArray first = pass.tokenFor(u"payment"_s);
        m_clock.turn(239);
        QCOMPARE(pass.tokenFor(u"payment"_s), first);
        m_clock.turn(1);
        const QByteArray second = pass.tokenFor(u"payment"_s);
        QVERIFY(second != first);
        QCOMPARE(claimsOf(second).value("exp"_L1).toInteger(), m_clock.now().toSecsSinceEpoch() + kLongestPass.count());
    }

    void aClockThatIsSetBackBringsANewOne()
    {
        const ServicePass pass(u"ordering"_s, m_key, m_clock);
        (void)pass.tokenFor(u"payment"_s);
        m_clock.turn(-3'600);
        QCOMPARE(claimsOf(pass.tokenFor(u"payment"_s)).value("iat"_L1).toInteger(), m_clock.now().toSecsSinceEpoch());
    }
};

TEST_SUITE(ServicePassTest);
#include "service_pass_test.moc"
