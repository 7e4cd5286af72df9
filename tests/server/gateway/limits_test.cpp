#include "tests/support/gateway/test_backend.h"
#include "tests/support/gateway/test_gateway.h"
#include "tests/support/test_suite.h"

#include <QTcpSocket>

using namespace tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr bookstore::RequestLimits kLimits{.perAddress = 2, .perUser = 1, .connections = 4};
constexpr int kAddressMay = 20; // in ten seconds
constexpr int kUserMay = 10;
constexpr int kFlood = 80;
const QString kSomebody = u"127.0.0.2"_s;
const QString kAnother = u"127.0.0.3"_s;

// A token that no service would believe.
QByteArray forgedToken(const QByteArray &user)
{
    const auto part = [](const QByteArray &json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return part(R"({"alg":"ES256"})") + '.' + part(R"({"sub":")" + user + R"("})") + ".c2lnbmF0dXJl";
}

} // namespace

// How much the gateway lets one ask, and how long it waits for one who does not ask.
class LimitsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestBackend> m_backend;
    std::unique_ptr<TestGateway> m_gateway;

    RawMessage ask(const QString &from, const QByteArrayList &fields = {}) const
    {
        return exchange(m_gateway->port(), rawRequest("GET", "/api/v1/messages", fields), from);
    }

    RawMessage askAs(const QByteArray &user, const QString &from) const
    {
        return ask(from, {"Authorization: Bearer " + forgedToken(user)});
    }

    // One after the other on one connection, as quickly as they go, and takes the last answer. The gateway counts over
    // ten seconds, however slow the machine is.
    void askAtOnce(int requests, const QString &from) const
    {
        const QByteArray plain = "GET /api/v1/messages HTTP/1.1\r\nHost: shop.example\r\n\r\n";
        const QByteArray last = rawRequest("GET", "/api/v1/messages");
        (void)exchange(m_gateway->port(), plain.repeated(requests - 1) + last, from);
    }

private Q_SLOTS:
    void init()
    {
        m_backend = std::make_unique<TestBackend>("notification");
        m_gateway =
            std::make_unique<TestGateway>(TestGateway::Services{{u"notification"_s, {m_backend->replica()}}}, kLimits);
        QTRY_COMPARE(ask(u"127.0.0.9"_s).status(), 200);
    }

    void cleanup()
    {
        m_gateway.reset();
        m_backend.reset();
    }

    void whoAsksTooMuchIsToldWhenToComeAgain()
    {
        const auto before = m_backend->requests().size();
        askAtOnce(kAddressMay, kSomebody);
        const auto heard = m_backend->requests().size();
        QCOMPARE(heard - before, kAddressMay);
        const RawMessage refused = ask(kSomebody);
        QCOMPARE(refused.status(), 429);
        QCOMPARE(refused.field("Retry-After"), "10");
        QCOMPARE(refused.field("Content-Type"), "application/problem+json");
        QVERIFY(refused.body.contains("/problems/too-many-requests"));
        QVERIFY(!refused.field("X-Request-Id").isEmpty());
        QCOMPARE(m_backend->requests().size(), heard);
    }

    void othersDoNotNotice()
    {
        askAtOnce(kAddressMay + 5, kSomebody);
        QCOMPARE(ask(kSomebody).status(), 429);
        QCOMPARE(ask(kAnother).status(), 200);
    }

    void whoAsksFarTooMuchIsNotListenedTo()
    {
        askAtOnce(kFlood + 10, kSomebody);
        QCOMPARE(ask(kSomebody).status(), 0);
        QCOMPARE(ask(kAnother).status(), 200);
    }

    void aUserMayAskAsMuchFromManyAddressesAsFromOne()
    {
        m_backend->setFields({"X-Principal: ada"});
        for (int i = 0; i < kUserMay; ++i)
            QCOMPARE(askAs("ada", u"127.0.1.%1"_s.arg(i + 1)).status(), 200);
        QCOMPARE(askAs("ada", kAnother).status(), 429);
        m_backend->setFields({"X-Principal: bo"});
        QCOMPARE(askAs("bo", kAnother).status(), 200);
    }

    void nobodyUsesUpWhatAnotherMayAsk()
    {
        for (int i = 0; i < kUserMay + 5; ++i) // the services do not believe the token
            (void)askAs("ada", u"127.0.1.%1"_s.arg(i + 1));
        m_backend->setFields({"X-Principal: ada"});
        QCOMPARE(askAs("ada", kAnother).status(), 200);
    }

    void whoAskedIsNotToldToTheWorld()
    {
        m_backend->setFields({"X-Principal: ada"});
        QCOMPARE(ask(kSomebody).field("X-Principal"), QByteArray());
    }

    void nobodyHoldsMoreConnectionsThanAllowed()
    {
        std::vector<std::unique_ptr<QTcpSocket>> held;
        for (int i = 0; i < kLimits.connections; ++i)
            held.push_back(connected(kSomebody));
        const auto oneMore = connected(kSomebody);
        QTRY_COMPARE(oneMore->state(), QAbstractSocket::UnconnectedState);
        for (const auto &each : held)
            QCOMPARE(each->state(), QAbstractSocket::ConnectedState);
        QCOMPARE(ask(kAnother).status(), 200);
        held.pop_back();
        QTRY_COMPARE(ask(kSomebody).status(), 200);
    }

    // All at once, since it takes the gateway's whole patience.
    void whoIsSlowIsSentAwayAndNoServiceHearsOfIt()
    {
        const auto heard = m_backend->requests().size();
        const QByteArrayList slow{"GET /api/v1/messages HTTP/1.1\r\nHost: a", "GET / HT",
            "POST /api/v1/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf",
            "POST /api/v1/messages HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nha"};
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (const QByteArray &bytes : slow) {
            clients.push_back(connected(u"127.0.2.%1"_s.arg(clients.size() + 1)));
            clients.back()->write(bytes);
        }
        for (const auto &client : clients) {
            QTRY_COMPARE_WITH_TIMEOUT(client->state(), QAbstractSocket::UnconnectedState, 15'000);
            const RawMessage answer = parseRaw(client->readAll());
            QCOMPARE(answer.status(), 408);
        }
        QCOMPARE(m_backend->requests().size(), heard);
    }

private:
    std::unique_ptr<QTcpSocket> connected(const QString &from) const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->bind(QHostAddress(from));
        socket->connectToHost(u"127.0.0.1"_s, m_gateway->port());
        (void)socket->waitForConnected(5'000);
        return socket;
    }
};

TEST_SUITE(LimitsTest);
#include "limits_test.moc"
