#include "tests/server/platform/http/raw_client.h"
#include "tests/server/platform/http/shop.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace tests;
using namespace platform::http;
using namespace std::chrono_literals;

namespace {

const QByteArray kLater = "GET /later/1 HTTP/1.1\r\nHost: shop\r\n\r\n";

} // namespace

// How a server stops without hurting anybody.
class ServerDrainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUnusedServerIsDrainedAtOnce()
    {
        Shop shop;
        QSignalSpy drained(&shop.server(), &Server::drained);
        shop.server().drain(10s);
        QTRY_COMPARE(drained.size(), 1);
    }

    void whatIsInFlightIsFinished()
    {
        Shop shop;
        QSignalSpy drained(&shop.server(), &Server::drained);
        RawClient client(shop.port());
        client.send(kLater);
        QTRY_VERIFY(shop.isAsked(1));
        shop.server().drain(10s);
        QVERIFY(client.isOpen());
        QVERIFY(drained.isEmpty());
        shop.finish(1);
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("connection"), "close");
        QVERIFY(client.isClosed());
        QTRY_COMPARE(drained.size(), 1);
    }

    void aRequestHalfReadIsStillAnswered()
    {
        Shop shop;
        QSignalSpy drained(&shop.server(), &Server::drained);
        RawClient client(shop.port());
        client.send("GET /hello HTTP/1.1\r\nHo");
        QTRY_COMPARE(shop.connections(), 1);
        QVERIFY(client.isOpen());
        shop.server().drain(10s);
        client.send("st: shop\r\n\r\n");
        QCOMPARE(client.answer().body, "hello");
        QTRY_COMPARE(drained.size(), 1);
    }

    void idleConnectionsAreClosedAndNewOnesRefused()
    {
        Shop shop;
        RawClient idle(shop.port());
        idle.send("GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n");
        QCOMPARE(idle.answer().status, 200);
        RawClient busy(shop.port());
        busy.send(kLater);
        QTRY_VERIFY(shop.isAsked(1));
        shop.server().drain(10s);
        QVERIFY(idle.isClosed());
        QTcpSocket late;
        late.connectToHost(QHostAddress::LocalHost, shop.port());
        QVERIFY(!late.waitForConnected(1'000));
        shop.finish(1);
        QCOMPARE(busy.answer().status, 200);
    }

    void whoNeverFinishesIsNotWaitedForLongerThanAllowed()
    {
        Shop shop;
        QSignalSpy drained(&shop.server(), &Server::drained);
        RawClient client(shop.port());
        client.send(kLater);
        QTRY_VERIFY(shop.isAsked(1));
        shop.server().drain(50ms);
        QTRY_COMPARE(drained.size(), 1);
        QVERIFY(client.isClosed());
        shop.finish(1); // too late, and harmless
        QCOMPARE(drained.size(), 1);
    }

    void anAnswerNobodyWaitsForIsStillFinished()
    {
        Shop shop;
        QSignalSpy drained(&shop.server(), &Server::drained);
        {
            RawClient client(shop.port());
            client.send(kLater);
            QTRY_VERIFY(shop.isAsked(1));
        }
        QTRY_COMPARE(shop.connections(), 0);
        shop.server().drain(10s);
        QTest::qWait(20);
        QVERIFY(drained.isEmpty());
        shop.finish(1);
        QTRY_COMPARE(drained.size(), 1);
    }
};

TEST_SUITE(ServerDrainTest);
#include "server_drain_test.moc"
