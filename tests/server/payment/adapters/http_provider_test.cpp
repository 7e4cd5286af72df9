#include "server/payment/adapters/provider/http_provider.h"

#include "tests/support/provider/provider_process.h"
#include "tests/support/test_suite.h"

using namespace payment;
using namespace Qt::Literals::StringLiterals;

namespace {

Payment aPayment(const QString &method = u"card-4242"_s)
{
    return Payment::request(OrderId::generate(), {BuyerId::generate(), Money::krw(39'800), method});
}

QString referenceOf(const Payment &payment)
{
    return payment.facts().orderId.toString();
}

} // namespace

// Against the provider as a process: the network between is real.
class HttpProviderTest : public QObject {
    Q_OBJECT

    tests::ProviderProcess m_process;
    std::unique_ptr<HttpProvider> m_provider;

private Q_SLOTS:
    void init()
    {
        m_process.turn({});
        ProviderSettings settings;
        settings.url = m_process.url();
        settings.timeout = std::chrono::milliseconds(150);
        settings.breaker.minimumCalls = 5;
        m_provider = std::make_unique<HttpProvider>(settings);
    }

    void aChargeIsApprovedOrDeclined()
    {
        QCOMPARE(m_provider->charge(aPayment()).kind, ChargeOutcome::Approved);
        const ChargeOutcome declined = m_provider->charge(aPayment(u"card-declined"_s));
        QCOMPARE(declined.kind, ChargeOutcome::Declined);
        QCOMPARE(declined.reason, u"card-declined"_s);
    }

    void whatNobodyChargedIsNotFound()
    {
        const Payment payment = aPayment();
        QCOMPARE(m_provider->find(payment).kind, ChargeOutcome::NotCharged);
        (void)m_provider->charge(payment);
        QCOMPARE(m_provider->find(payment).kind, ChargeOutcome::Approved);
    }

    void everyTroubleIsJudgedByWhetherMoneyMayHaveMoved_data()
    {
        QTest::addColumn<QString>("knob");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("charged");
        QTest::newRow("overloaded") << u"overload"_s << int(ChargeOutcome::NotCharged) << 0;
        QTest::newRow("silent") << u"timeout"_s << int(ChargeOutcome::Unknown) << 0;
        QTest::newRow("answer lost") << u"answerLost"_s << int(ChargeOutcome::Unknown) << 1;
        QTest::newRow("nonsense") << u"nonsense"_s << int(ChargeOutcome::Unknown) << 1;
    }
    void everyTroubleIsJudgedByWhetherMoneyMayHaveMoved()
    {
        QFETCH(QString, knob);
        QFETCH(int, charged);
        const Payment payment = aPayment();
        m_process.turn({{knob, 1}});
        QTEST(int(m_provider->charge(payment).kind), "kind");
        m_process.turn({});
        QCOMPARE(m_process.charges(referenceOf(payment)), charged);
        QCOMPARE(m_provider->charge(payment).kind, ChargeOutcome::Approved);
        QCOMPARE(m_process.charges(referenceOf(payment)), 1);
    }

    void aProviderThatIsAwayChargesNothingButMayHaveCharged()
    {
        const Payment payment = aPayment();
        (void)m_provider->charge(payment);
        m_process.kill();
        QCOMPARE(m_provider->charge(aPayment()).kind, ChargeOutcome::NotCharged);
        QCOMPARE(m_provider->find(payment).kind, ChargeOutcome::Unknown);
        QVERIFY(!m_provider->refund(payment));
        m_process.start();
        QCOMPARE(m_provider->find(payment).kind, ChargeOutcome::Approved);
    }

    void moneyGoesBackOnce()
    {
        const Payment payment = aPayment();
        QVERIFY(!m_provider->refund(payment));
        (void)m_provider->charge(payment);
        m_process.turn({{u"answerLost"_s, 1}});
        QVERIFY(!m_provider->refund(payment));
        m_process.turn({});
        QVERIFY(m_provider->refund(payment));
        QCOMPARE(m_process.refunds(referenceOf(payment)), 1);
    }

    void aProviderThatHangsIsLeftAlone()
    {
        m_process.turn({{u"timeout"_s, 1}});
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_provider->charge(aPayment()).kind, ChargeOutcome::Unknown);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_provider->charge(aPayment()).kind, ChargeOutcome::NotCharged);
        QVERIFY(timer.elapsed() < 100);
    }
};

TEST_SUITE(HttpProviderTest);
#include "http_provider_test.moc"
