#include "common/mqtt/client.h"
#include "server/bookstore/certificate.h"
#include "tests/support/broker/test_broker.h"
#include "tests/support/gateway/test_gateway.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>
#include <QSslCertificate>

using namespace tests;
using namespace Qt::Literals::StringLiterals;

// The client of the shop hears the bell from another machine: a real broker behind the real gateway.
class BellTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    bookstore::FreePorts m_ports;
    QByteArray m_certificate; // DER
    std::unique_ptr<TestBroker> m_broker;
    std::unique_ptr<TestGateway> m_gateway;

    std::unique_ptr<mqtt::Client> client(const QString &host, const std::optional<mqtt::Tls> &tls) const
    {
        return mqtt::makeClient({.host = host, .port = m_gateway->haproxy().settings().doors->mqttsPort, .tls = tls});
    }

    static bookstore::Certificate certificateIn(const QString &folder)
    {
        const auto data = bookstore::DataFolder::open(folder);
        return bookstore::ownCertificate(data.value(), {u"localhost"_s, u"127.0.0.1"_s}).value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const bookstore::Certificate certificate = certificateIn(m_folder.path());
        m_certificate = QSslCertificate(certificate.pem).toDer();
        m_broker = std::make_unique<TestBroker>();
        bookstore::GatewaySettings settings;
        settings.mqttPort = m_broker->port();
        settings.doors =
            bookstore::OpenDoors{u"127.0.0.1"_s, m_ports.take().value(), m_ports.take().value(), certificate.pem};
        m_ports.giveBack(settings.doors->httpsPort);
        m_ports.giveBack(settings.doors->mqttsPort);
        m_gateway = std::make_unique<TestGateway>(settings);
    }

    void cleanupTestCase()
    {
        m_gateway.reset();
        m_broker.reset();
    }

    void whoTrustsTheCertificateHears_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("by number") << u"127.0.0.1"_s;
        QTest::newRow("by name") << u"localhost"_s;
    }

    void whoTrustsTheCertificateHears()
    {
        QFETCH(const QString, host);
        const auto bell = client(host, mqtt::Tls{m_certificate});
        QSignalSpy subscribed(bell.get(), &mqtt::Client::subscribed);
        QSignalSpy received(bell.get(), &mqtt::Client::received);
        bell->subscribe(u"news"_s);
        bell->open();
        QTRY_COMPARE(subscribed.size(), 1);
        for (int size : {1, 100'000}) { // more than one record of TLS
            bell->publish(u"news"_s, QByteArray(size, 'x'));
            QTRY_COMPARE(received.size(), 1);
            QCOMPARE(received.takeFirst().first().value<mqtt::Message>().payload.size(), size);
        }
        bell->close();
    }

    void whoDoesNotTrustItTellsNothing_data()
    {
        QTest::addColumn<QByteArray>("trusted");
        QTest::newRow("authorities alone") << QByteArray();
        QTemporaryDir other;
        QTest::newRow("another one") << QSslCertificate(certificateIn(other.path()).pem).toDer();
    }

    void whoDoesNotTrustItTellsNothing()
    {
        QFETCH(const QByteArray, trusted);
        const auto bell = client(u"127.0.0.1"_s, mqtt::Tls{trusted});
        QSignalSpy connected(bell.get(), &mqtt::Client::connected);
        QSignalSpy refused(bell.get(), &mqtt::Client::disconnected);
        bell->open();
        QTRY_VERIFY(refused.size() >= 2); // it tries again, and is as careful
        QCOMPARE(connected.size(), 0);
        bell->close();
    }

    void whoComesInTheOpenIsNotUnderstood()
    {
        const auto bell = client(u"127.0.0.1"_s, std::nullopt);
        QSignalSpy connected(bell.get(), &mqtt::Client::connected);
        QSignalSpy refused(bell.get(), &mqtt::Client::disconnected);
        bell->open();
        QTRY_VERIFY(!refused.isEmpty());
        QCOMPARE(connected.size(), 0);
        bell->close();
    }
};

TEST_SUITE(BellTest);
#include "bell_test.moc"
