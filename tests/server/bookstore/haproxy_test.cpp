#include "server/bookstore/haproxy.h"
#include "server/bookstore/readiness.h"
#include "tests/support/gateway/test_backend.h"
#include "tests/support/gateway/test_gateway.h"
#include "tests/support/test_suite.h"

#include <QLocalSocket>
#include <QSignalSpy>

using namespace bookstore;
using namespace tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kStorefront = u"storefront"_s;

QByteArray whoAnswers(const TestGateway &gateway)
{
    return gateway.ask("GET", "/api/v1/books").field("X-Backend");
}

} // namespace

class HaproxyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServiceThatMovesIsFoundAtItsNewPlaceWithoutALostRequest()
    {
        const TestBackend before("before");
        const TestBackend after("after");
        TestGateway gateway({{kStorefront, {before.replica()}}});
        QCOMPARE(whoAnswers(gateway), "before");
        const qint64 pid = gateway.haproxy().process().pid();
        QVERIFY(gateway.haproxy().route({{kStorefront, {after.replica()}}}));
        QByteArray answerer;
        while (answerer != "after") {
            answerer = whoAnswers(gateway);
            QVERIFY2(answerer == "before" || answerer == "after", answerer);
        }
        QCOMPARE(gateway.haproxy().process().pid(), pid);
        const auto askedBefore = before.requests().size();
        for (int i = 0; i < 10; ++i)
            QCOMPARE(whoAnswers(gateway), "after");
        QCOMPARE(before.requests().size(), askedBefore);
    }

    void aRouteThatCannotBeIsRefusedAndTheOldOneStays_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("slug");
        QTest::newRow("no address") << u"here or there"_s << u"not-an-address"_s;
        QTest::newRow("nobody's name") << u"no-such-host.invalid"_s << u"gateway-configuration"_s;
    }

    void aRouteThatCannotBeIsRefusedAndTheOldOneStays()
    {
        QFETCH(const QString, host);
        const TestBackend backend("old");
        TestGateway gateway({{kStorefront, {backend.replica()}}});
        const auto routed = gateway.haproxy().route({{kStorefront, {{host, 8'001, 9'001}}}});
        QVERIFY(!routed);
        QTEST(routed.error().slug, "slug");
        QVERIFY2(routed.error().detail.contains(host), qPrintable(routed.error().detail));
        QCOMPARE(gateway.haproxy().settings().services.value(kStorefront).first().port, backend.replica().port);
        QCOMPARE(whoAnswers(gateway), "old");
    }

    void aKilledGatewayStartsAgainAtTheSamePort()
    {
        const TestBackend backend("storefront");
        TestGateway gateway({{kStorefront, {backend.replica()}}});
        QSignalSpy exited(&gateway.haproxy().process(), &ChildProcess::exited);
        gateway.haproxy().process().kill();
        QTRY_COMPARE(exited.count(), 1);
        QTRY_VERIFY(checkIsFree(u"127.0.0.1"_s, gateway.port())); // its worker notices a moment later
        QVERIFY(gateway.haproxy().launch());
        QVERIFY(gateway.haproxy().waitUntilReady());
        QCOMPARE(whoAnswers(gateway), "storefront");
    }

    void whatAnEarlierRunLeftIsEnded()
    {
        const TestBackend backend("storefront");
        TestGateway gateway({{kStorefront, {backend.replica()}}});
        QSignalSpy exited(&gateway.haproxy().process(), &ChildProcess::exited);
        QTRY_VERIFY(backend.timesChecked() >= 3); // a master that has just started is still replacing itself
        Haproxy next(gateway.haproxy().settings());
        const auto started = next.start();
        QVERIFY2(started, qPrintable(started ? QString() : started.error().detail));
        QTRY_COMPARE(exited.count(), 1);
        QCOMPARE(whoAnswers(gateway), "storefront");
    }

    void aPortThatIsTakenIsTold()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QTemporaryDir folder;
        Haproxy gateway({.folder = folder.path(), .port = other.serverPort(), .services = {}});
        const auto started = gateway.start();
        QVERIFY(!started);
        QCOMPARE(started.error().slug, u"cannot-listen"_s);
    }

    void figuresAreForItsOwnUserAlone()
    {
        TestGateway gateway(TestGateway::Services{});
        const QString path = gateway.haproxy().settings().folder + u"/metrics.sock"_s;
        QTRY_VERIFY(QFile::exists(path)); // opened after the port
        QVERIFY(!(QFile::permissions(path)
            & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)));
        QLocalSocket socket;
        const auto isConnected = [&] {
            if (socket.state() == QLocalSocket::UnconnectedState)
                socket.connectToServer(path);
            return socket.state() == QLocalSocket::ConnectedState;
        };
        QTRY_VERIFY(isConnected());
        socket.write("GET /metrics HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QVERIFY(socket.readAll().contains("haproxy_frontend_http_requests_total{proxy=\"gateway\"}"));
    }
};

TEST_SUITE(HaproxyTest);
#include "haproxy_test.moc"
