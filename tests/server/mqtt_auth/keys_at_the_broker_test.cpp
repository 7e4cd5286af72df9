#include "tests/server/mqtt_auth/stock_client.h"
#include "tests/support/broker/guarded_broker.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using mqtt::Client;
using platform::auth::Es256Key;
using tests::GuardedBroker;
using tests::messagesOf;

namespace {

const QUuid kAnna(u"018f2b1e-0000-7000-8000-00000000000a"_s);
const QUuid kBen(u"018f2b1e-0000-7000-8000-00000000000b"_s);

std::unique_ptr<Client> connected(const mqtt::Settings &settings)
{
    auto client = mqtt::makeClient(settings);
    client->open();
    (void)QTest::qWaitFor([&] { return client->isConnected(); }, 20'000);
    return client;
}

} // namespace

// How long users stay, in a real mosquitto with the plugin: tokens end and keys change while it runs.
class KeysAtTheBrokerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<GuardedBroker> m_guarded;

    [[nodiscard]] bool comesIn(const QByteArray &token) const
    {
        const stock::Caller caller{
            m_guarded->broker().port(), tests::idOf(kAnna) + u"-stock"_s, tests::idOf(kAnna), token};
        return stock::tell(caller, messagesOf(kAnna), "knock").exitCode == 0;
    }

private Q_SLOTS:
    void init() { m_guarded = std::make_unique<GuardedBroker>(); }
    void cleanup() { m_guarded.reset(); }

    void whoseTokenEndsIsThrownOutAndNobodyElse()
    {
        // What is left of it is a little less than the difference of clocks that is put up with.
        const auto anna = connected(m_guarded->asUser(kAnna, m_guarded->token(kAnna, 2s - GuardedBroker::kLeeway)));
        const auto ben = connected(m_guarded->asUser(kBen, m_guarded->token(kBen)));
        const auto service = connected(m_guarded->asService(u"ordering"_s));
        QVERIFY(anna->isConnected());
        QSignalSpy thrownOut(anna.get(), &Client::disconnected);
        QSignalSpy disturbed(ben.get(), &Client::disconnected);
        QSignalSpy alsoDisturbed(service.get(), &Client::disconnected);
        QSignalSpy again(anna.get(), &Client::connected);
        QTRY_VERIFY_WITH_TIMEOUT(thrownOut.count() >= 2, 15'000); // and refused when it comes again
        QCOMPARE(again.count(), 0);
        QVERIFY(ben->isConnected() && service->isConnected());
        QCOMPARE(disturbed.count() + alsoDisturbed.count(), 0);
    }

    void whoRenewsInTimeStays()
    {
        const auto before = connected(m_guarded->asUser(kAnna, m_guarded->token(kAnna, 2s - GuardedBroker::kLeeway)));
        QSignalSpy takenOver(before.get(), &Client::disconnected);
        const auto renewed = connected(m_guarded->asUser(kAnna, m_guarded->token(kAnna)));
        QSignalSpy thrownOut(renewed.get(), &Client::disconnected);
        QTRY_VERIFY(takenOver.count() >= 1);
        before->close(); // or the two would take the session from each other
        QTRY_VERIFY(renewed->isConnected());
        thrownOut.clear();
        const auto other = connected(m_guarded->asUser(kBen, m_guarded->token(kBen, 3s - GuardedBroker::kLeeway)));
        QSignalSpy otherOut(other.get(), &Client::disconnected);
        QTRY_VERIFY_WITH_TIMEOUT(otherOut.count() >= 1, 15'000); // ends after Anna's first token
        QCOMPARE(thrownOut.count(), 0);
    }

    void theBrokerServesBeforeThereAreKeys()
    {
        const QByteArray token = m_guarded->token(kAnna);
        m_guarded->broker().stop();
        QVERIFY(QFile::remove(bookstore::brokerKeysFile(m_guarded->broker().folder())));
        m_guarded->broker().start();
        QVERIFY(connected(m_guarded->asService(u"ordering"_s))->isConnected());
        QVERIFY(!comesIn(token));
        m_guarded->believe({m_guarded->key().publicKey()});
        QVERIFY(comesIn(token)); // at the first knock
    }

    void keysChangeWhileTheirTokensLive()
    {
        const Es256Key young = Es256Key::generate();
        const QByteArray oldToken = m_guarded->token(kAnna);
        const QByteArray youngToken = m_guarded->tokenBy(young, kAnna);
        QVERIFY(comesIn(oldToken));
        QVERIFY(!comesIn(youngToken));
        m_guarded->believe({young.publicKey(), m_guarded->key().publicKey()});
        QVERIFY(comesIn(youngToken));
        QVERIFY(comesIn(oldToken));
        const auto ben = connected(m_guarded->asUser(kBen, m_guarded->token(kBen)));
        const auto youngBen = [&] {
            mqtt::Settings settings = m_guarded->asUser(kBen, m_guarded->tokenBy(young, kBen));
            settings.clientId += u"-2"_s;
            return connected(settings);
        }();
        QSignalSpy thrownOut(ben.get(), &Client::disconnected);
        QSignalSpy disturbed(youngBen.get(), &Client::disconnected);
        m_guarded->believe({young.publicKey()});
        QTRY_VERIFY_WITH_TIMEOUT(thrownOut.count() >= 2, 15'000); // out, and refused with the same token
        QVERIFY(!comesIn(oldToken));
        QVERIFY(comesIn(youngToken));
        QCOMPARE(disturbed.count(), 0);
    }

    void aTornKeyFileTurnsNobodyAway()
    {
        QVERIFY(comesIn(m_guarded->token(kAnna)));
        m_guarded->writeKeys("{\"keys\": [");
        QVERIFY(!comesIn(m_guarded->tokenBy(Es256Key::generate(), kAnna))); // makes it look
        QVERIFY(comesIn(m_guarded->token(kAnna)));
    }
};

TEST_SUITE(KeysAtTheBrokerTest);
#include "keys_at_the_broker_test.moc"
