#include "tests/support/gateway/test_backend.h"
#include "tests/support/gateway/test_gateway.h"
#include "tests/support/test_suite.h"

using namespace tests;
using namespace Qt::Literals::StringLiterals;

// Two replicas of the service that takes orders and two of the one that shows them.
class ReplicasTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestBackend> m_one;
    std::unique_ptr<TestBackend> m_two;
    std::unique_ptr<TestGateway> m_gateway;

    // Who answered how often.
    QMap<QByteArray, int> answersTo(const QByteArray &method, int requests) const
    {
        QMap<QByteArray, int> answers;
        for (int i = 0; i < requests; ++i) {
            const RawMessage answer = m_gateway->ask(method, "/api/v1/orders");
            ++answers[answer.status() == 200 ? answer.field("X-Backend") : QByteArray::number(answer.status())];
        }
        return answers;
    }

    int asked() const { return int(m_one->requests().size() + m_two->requests().size()); }

private Q_SLOTS:
    void init()
    {
        m_one = std::make_unique<TestBackend>("one");
        m_two = std::make_unique<TestBackend>("two");
        const QList<bookstore::Replica> replicas{m_one->replica(), m_two->replica()};
        m_gateway = std::make_unique<TestGateway>(
            TestGateway::Services{{u"ordering"_s, replicas}, {u"order_view"_s, replicas}});
    }

    void cleanup()
    {
        m_gateway.reset();
        m_one.reset();
        m_two.reset();
    }

    void bothShareTheWork()
    {
        const auto answers = answersTo("GET", 20);
        QCOMPARE(answers.keys(), (QByteArrayList{"one", "two"}));
        QVERIFY(answers["one"] >= 5 && answers["two"] >= 5);
    }

    void oneThatIsNotReadyIsLeftInPeaceUntilItIsAgain()
    {
        m_one->setReady(false);
        QTRY_COMPARE(answersTo("POST", 4).keys(), QByteArrayList{"two"});
        QCOMPARE(answersTo("POST", 20).keys(), QByteArrayList{"two"});
        m_one->setReady(true);
        QTRY_COMPARE(answersTo("POST", 4).keys(), (QByteArrayList{"one", "two"}));
    }

    void whenNoneIsReadyItIsSaidAndWhenOneIsItWorks()
    {
        m_one->setReady(false);
        m_two->setReady(false);
        QTRY_COMPARE(answersTo("POST", 4).keys(), QByteArrayList{"503"});
        m_two->setReady(true);
        QTRY_COMPARE(answersTo("POST", 4).keys(), QByteArrayList{"two"});
    }

    void aReplicaThatDiesCostsNobodyAnAnswer()
    {
        m_one->vanish();
        QCOMPARE(answersTo("GET", 10), (QMap<QByteArray, int>{{"two", 10}}));
        QCOMPARE(answersTo("POST", 10), (QMap<QByteArray, int>{{"two", 10}}));
    }

    void aReadingThatIsCutOffIsAskedAgain()
    {
        m_one->setCuttingOff(true);
        QCOMPARE(answersTo("GET", 10), (QMap<QByteArray, int>{{"two", 10}}));
    }

    void anOrderThatIsCutOffIsNotSentTwice()
    {
        m_one->setCuttingOff(true);
        m_two->setCuttingOff(true);
        const RawMessage answer = m_gateway->ask("POST", "/api/v1/orders");
        QCOMPARE(answer.status(), 502);
        QCOMPARE(answer.field("Content-Type"), "application/problem+json");
        QCOMPARE(asked(), 1);
    }
};

TEST_SUITE(ReplicasTest);
#include "replicas_test.moc"
