#include "tests/server/mqtt_auth/stock_client.h"
#include "tests/support/broker/guarded_broker.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using stock::Caller;
using tests::GuardedBroker;

namespace {

const QUuid kAnna(u"018f2b1e-0000-7000-8000-00000000000a"_s);

} // namespace

// A real mosquitto with the plugin, and stock clients with the services' credentials.
class ServicesAtTheBrokerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<GuardedBroker> m_guarded;

    [[nodiscard]] Caller as(const QString &service) const
    {
        return {m_guarded->broker().port(), service + u"-stock"_s, service, tests::passwordOf(service).toLatin1()};
    }

private Q_SLOTS:
    void initTestCase() { m_guarded = std::make_unique<GuardedBroker>(); }
    void cleanupTestCase() { m_guarded.reset(); }

    void aServiceTellsItsEventsToWhoListens()
    {
        QCOMPARE(stock::tell(as(u"ordering"_s), u"bookstore/ordering/events/0"_s, "placed", {u"-r"_s}).exitCode, 0);
        QCOMPARE(stock::listen(as(u"payment"_s), u"bookstore/ordering/events/0"_s).heard, "placed");
        QCOMPARE(stock::listen(as(u"payment"_s), u"bookstore/ordering/events/+"_s).heard, "placed");
    }

    void nobodyHearsWhatIsNotTheirs_data()
    {
        QTest::addColumn<QString>("topic");
        for (const char *topic : {"bookstore/ordering/events/0", "bookstore/ordering/events/#", "bookstore/#", "#",
                 "+/+/+/+", "bookstore/users/+/messages", "bookstore/users/#", "$SYS/#", "$SYS/broker/version"})
            QTest::newRow(topic) << QString::fromLatin1(topic);
    }
    void nobodyHearsWhatIsNotTheirs()
    {
        QFETCH(QString, topic);
        QCOMPARE(stock::tell(as(u"ordering"_s), u"bookstore/ordering/events/0"_s, "placed", {u"-r"_s}).exitCode, 0);
        const auto outcome = stock::listen(as(u"ordering"_s), topic); // not even its own
        QCOMPARE(outcome.heard, "");
        QVERIFY2(outcome.said.contains("denied"), outcome.said.constData());
    }

    void nobodyWritesWhatIsNotTheirs_data()
    {
        QTest::addColumn<QString>("writer");
        QTest::newRow("another service") << u"payment"_s;
        QTest::newRow("who writes to users") << u"notification"_s;
    }
    void nobodyWritesWhatIsNotTheirs()
    {
        QFETCH(QString, writer);
        const QString topic = u"bookstore/ordering/events/1"_s;
        QCOMPARE(stock::tell(as(u"ordering"_s), topic, "true", {u"-r"_s}).exitCode, 0);
        stock::tell(as(writer), topic, "forged", {u"-r"_s});
        QCOMPARE(stock::listen(as(u"payment"_s), topic).heard, "true");
    }

    void onlyWhoTellsUsersReachesThem()
    {
        const Caller anna{m_guarded->broker().port(), tests::idOf(kAnna), {}, m_guarded->token(kAnna), u"mqttv5"_s};
        QCOMPARE(stock::tell(as(u"notification"_s), tests::messagesOf(kAnna), "true", {u"-r"_s}).exitCode, 0);
        stock::tell(as(u"ordering"_s), tests::messagesOf(kAnna), "forged", {u"-r"_s});
        QCOMPARE(stock::listen(anna, tests::messagesOf(kAnna)).heard, "true");
    }

    void whoIsNotTheServiceIsRefused_data()
    {
        QTest::addColumn<QString>("clientId");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("password");
        const QByteArray password = tests::passwordOf(u"ordering"_s).toLatin1();
        QTest::newRow("wrong password") << u"ordering-1"_s << u"ordering"_s << password.chopped(1);
        QTest::newRow("no password") << u"ordering-1"_s << u"ordering"_s << QByteArray();
        QTest::newRow("another's password")
            << u"ordering-1"_s << u"ordering"_s << tests::passwordOf(u"payment"_s).toLatin1();
        QTest::newRow("another's client id") << u"payment-1"_s << u"ordering"_s << password;
        QTest::newRow("a user's client id") << tests::idOf(kAnna) << u"ordering"_s << password;
        QTest::newRow("no such service") << u"orders-1"_s << u"orders"_s << password;
        QTest::newRow("a user's token") << u"ordering-1"_s << u"ordering"_s << m_guarded->token(kAnna);
    }
    void whoIsNotTheServiceIsRefused()
    {
        QFETCH(QString, clientId);
        QFETCH(QString, user);
        QFETCH(QByteArray, password);
        const QString topic = u"bookstore/ordering/events/2"_s;
        QCOMPARE(stock::tell(as(u"ordering"_s), topic, "true", {u"-r"_s}).exitCode, 0);
        QCOMPARE(
            stock::tell({m_guarded->broker().port(), clientId, user, password}, topic, "forged", {u"-r"_s}).exitCode,
            stock::kNotAuthorised);
        QCOMPARE(stock::listen(as(u"payment"_s), topic).heard, "true");
    }
};

TEST_SUITE(ServicesAtTheBrokerTest);
#include "services_at_the_broker_test.moc"
