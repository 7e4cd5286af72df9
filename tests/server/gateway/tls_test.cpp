#include "server/bookstore/certificate.h"
#include "tests/support/gateway/test_backend.h"
#include "tests/support/gateway/test_gateway.h"
#include "tests/support/test_suite.h"

#include <QSslConfiguration>
#include <QSslSocket>

using namespace tests;
using namespace Qt::Literals::StringLiterals;

// What other machines find: TLS alone, for HTTP and for MQTT.
class TlsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    bookstore::FreePorts m_ports;
    QTcpServer m_broker;
    std::optional<bookstore::Certificate> m_certificate;
    std::unique_ptr<TestBackend> m_backend;
    std::unique_ptr<TestGateway> m_gateway;

    const bookstore::OpenDoors &doors() const { return *m_gateway->haproxy().settings().doors; }

    std::unique_ptr<QSslSocket> connected(quint16 port, const QSslConfiguration &configuration) const
    {
        auto socket = std::make_unique<QSslSocket>();
        socket->setSslConfiguration(configuration);
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->connectToHostEncrypted(u"127.0.0.1"_s, port);
        (void)QTest::qWaitFor([&] { return socket->isEncrypted() || socket->state() == QSslSocket::UnconnectedState; });
        return socket;
    }

    RawMessage ask(const QByteArray &path) const
    {
        const auto socket = connected(doors().httpsPort, QSslConfiguration::defaultConfiguration());
        socket->write(rawRequest("GET", path));
        (void)QTest::qWaitFor([&] { return socket->state() == QSslSocket::UnconnectedState; }, 10'000);
        return parseRaw(socket->readAll());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto data = bookstore::DataFolder::open(m_folder.path());
        QVERIFY(data);
        const auto certificate = bookstore::ownCertificate(*data, {u"localhost"_s, u"127.0.0.1"_s});
        QVERIFY2(certificate, qPrintable(certificate ? QString() : certificate.error().detail));
        m_certificate = *certificate;
        QVERIFY(m_broker.listen(QHostAddress::LocalHost, m_ports.take().value()));
        m_backend = std::make_unique<TestBackend>("storefront");
        bookstore::GatewaySettings settings;
        settings.services = {{u"storefront"_s, {m_backend->replica()}}};
        settings.mqttPort = m_broker.serverPort();
        settings.doors =
            bookstore::OpenDoors{u"127.0.0.1"_s, m_ports.take().value(), m_ports.take().value(), m_certificate->pem};
        m_ports.giveBack(settings.doors->httpsPort);
        m_ports.giveBack(settings.doors->mqttsPort);
        m_gateway = std::make_unique<TestGateway>(settings);
        QTRY_COMPARE(ask("/api/v1/books").status(), 200);
    }

    void cleanupTestCase()
    {
        m_gateway.reset();
        m_backend.reset();
    }

    void itShowsItsCertificate()
    {
        const auto socket = connected(doors().httpsPort, QSslConfiguration::defaultConfiguration());
        QVERIFY(socket->isEncrypted());
        const QByteArray digest = socket->peerCertificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper();
        QCOMPARE(QString::fromLatin1(digest), m_certificate->fingerprint);
        QVERIFY(socket->sessionProtocol() >= QSsl::TlsV1_2);
    }

    void itSpeaksHttp2()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setAllowedNextProtocols({"h2", "http/1.1"});
        const auto socket = connected(doors().httpsPort, configuration);
        QCOMPARE(socket->sslConfiguration().nextNegotiatedProtocol(), QByteArray("h2"));
    }

    void oldProtocolsAreRefused()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        configuration.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
        QVERIFY(!connected(doors().httpsPort, configuration)->isEncrypted());
    }

    void whoSpeaksInTheOpenIsNotUnderstood()
    {
        QCOMPARE(tests::ask(doors().httpsPort, "GET", "/api/v1/books").status(), 0);
    }

    void aBrowserIsToldToComeBackByTlsAlone()
    {
        QCOMPARE(ask("/api/v1/books").field("Strict-Transport-Security"), "max-age=31536000");
        QCOMPARE(m_gateway->ask("GET", "/api/v1/books").field("Strict-Transport-Security"), QByteArray());
    }

    void servicesKnowHowTheyWereAsked()
    {
        (void)ask("/api/v1/books");
        QCOMPARE(m_backend->requests().last().field("X-Forwarded-Proto"), "https");
        (void)m_gateway->ask("GET", "/api/v1/books");
        QCOMPARE(m_backend->requests().last().field("X-Forwarded-Proto"), "http");
    }

    void eachIsToldTheBellThatIsForThem()
    {
        const auto port = [](const RawMessage &card) {
            return QJsonDocument::fromJson(card.body)["mqtt"_L1]["port"_L1].toInt();
        };
        QCOMPARE(port(ask("/.well-known/bookstore")), int(doors().mqttsPort));
        QCOMPARE(port(m_gateway->ask("GET", "/.well-known/bookstore")), int(m_broker.serverPort()));
    }

    void theBrokerIsReachedByTlsAlone()
    {
        const auto client = connected(doors().mqttsPort, QSslConfiguration::defaultConfiguration());
        QVERIFY(client->isEncrypted());
        client->write("connect");
        QTRY_VERIFY(m_broker.hasPendingConnections());
        const std::unique_ptr<QTcpSocket> broker(m_broker.nextPendingConnection());
        QTRY_COMPARE(broker->bytesAvailable(), 7);
        QCOMPARE(broker->readAll(), "connect");
        broker->write("connack");
        QTRY_COMPARE(client->bytesAvailable(), 7);
        QCOMPARE(client->readAll(), "connack");
    }
};

TEST_SUITE(TlsTest);
#include "tls_test.moc"
