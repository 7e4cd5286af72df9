#include "tests/server/platform/http/raw_client.h"
#include "tests/server/platform/http/shop.h"
#include "tests/support/test_suite.h"

using namespace tests;
using namespace platform::http;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kHello = "GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n";
const QByteArray kPostHead = "POST /echo HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n";

// More than all buffers between client and server hold.
QByteArray muchToEcho()
{
    const QByteArray body(60'000, 'a');
    return QByteArray(kPostHead + "Content-Length: 60000\r\n\r\n" + body).repeated(400);
}

ServerLimits quick()
{
    ServerLimits limits;
    limits.headTimeout = 150ms;
    limits.bodyTimeout = 150ms;
    limits.idleTimeout = 150ms;
    return limits;
}

ServerLimits quickOnlyIn(std::chrono::milliseconds ServerLimits::*limit)
{
    ServerLimits limits;
    limits.*limit = 150ms;
    return limits;
}

} // namespace

// Clients that take their time, on purpose or not.
class ServerTimesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoSaysNothingIsSentAway()
    {
        Shop shop(quickOnlyIn(&ServerLimits::idleTimeout));
        RawClient client(shop.port());
        QVERIFY(client.isClosed());
        QVERIFY(client.received().isEmpty());
    }

    void whoSaysNothingMoreIsSentAway()
    {
        Shop shop(quickOnlyIn(&ServerLimits::idleTimeout));
        RawClient client(shop.port());
        client.send(kHello);
        QCOMPARE(client.answer().status, 200);
        QVERIFY(client.isClosed());
        QVERIFY(client.received().isEmpty());
    }

    void aHeadThatDoesNotEndIsGivenUp()
    {
        Shop shop(quickOnlyIn(&ServerLimits::headTimeout));
        RawClient client(shop.port());
        client.send("GET /hello HTTP/1.1\r\nHost: sh");
        QCOMPARE(client.answer().status, 408);
        QVERIFY(client.isClosed());
    }

    // The famous slow loris: always just one more byte.
    void aDrippingHeadIsGivenUp()
    {
        Shop shop(quickOnlyIn(&ServerLimits::headTimeout));
        RawClient client(shop.port());
        client.send("GET /hello HTTP/1.1\r\nHost: shop\r\n");
        QTimer drip;
        connect(&drip, &QTimer::timeout, this, [&] { client.send("A"); });
        drip.start(10);
        QCOMPARE(client.answer().status, 408);
    }

    void aSecondHeadHasItsOwnTime()
    {
        Shop shop(quickOnlyIn(&ServerLimits::headTimeout));
        RawClient client(shop.port());
        client.send(kHello + "GET /hello HT");
        QCOMPARE(client.answer().status, 200);
        QCOMPARE(client.answer().status, 408);
        QVERIFY(client.isClosed());
    }

    void everyHeadHasItsOwnTimeHoweverTheyArrive()
    {
        Shop shop(quickOnlyIn(&ServerLimits::headTimeout));
        RawClient client(shop.port());
        client.send("GET /hel");
        QTimer stream;
        connect(&stream, &QTimer::timeout, this, [&] { client.send("lo HTTP/1.1\r\nHost: shop\r\n\r\nGET /hel"); });
        stream.start(30);
        QCOMPARE(client.statuses(15), QList<int>(15, 200)); // 450 ms, three times the limit
    }

    void aBodyThatDoesNotEndIsGivenUp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("sized") << kPostHead + "Content-Length: 2\r\n\r\n{";
        QTest::newRow("chunked") << kPostHead + "Transfer-Encoding: chunked\r\n\r\n2\r\n{";
        QTest::newRow("invited") << kPostHead + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n";
    }

    void aBodyThatDoesNotEndIsGivenUp()
    {
        QFETCH(const QByteArray, bytes);
        Shop shop(quickOnlyIn(&ServerLimits::bodyTimeout));
        RawClient client(shop.port());
        client.send(bytes);
        RawAnswer answer = client.answer();
        if (answer.status == 100)
            answer = client.answer();
        QCOMPARE(answer.status, 408);
        QVERIFY(client.isClosed());
    }

    void aLargeBodyMayTakeLonger()
    {
        Shop shop(quickOnlyIn(&ServerLimits::bodyTimeout));
        RawClient client(shop.port());
        client.send("PUT /picture HTTP/1.1\r\nHost: shop\r\nContent-Type: image/png\r\nContent-Length: 300000\r\n\r\n");
        int parts = 0;
        QTimer sending;
        connect(&sending, &QTimer::timeout, this, [&] {
            client.send(QByteArray(10'000, 'p'));
            if (++parts == 30)
                sending.stop();
        });
        sending.start(20); // 600 ms in all, four times the limit
        QCOMPARE(client.answer().body, "300000");
    }

    void anAnswerMayTakeItsTime()
    {
        Shop shop(quick());
        RawClient client(shop.port());
        client.send("GET /later/1 HTTP/1.1\r\nHost: shop\r\n\r\n");
        QTRY_VERIFY(shop.isAsked(1));
        QTest::qWait(400);
        shop.finish(1);
        QCOMPARE(client.answer().status, 200);
    }

    void whoDoesNotTakeHisAnswersIsReadNoFurther()
    {
        Shop shop;
        RawClient client(shop.port());
        client.socket().setReadBufferSize(1);
        client.send(muchToEcho());
        QTest::qWait(300);
        QVERIFY(client.socket().bytesToWrite() > 0);
        client.socket().setReadBufferSize(0);
        QTRY_COMPARE(client.socket().bytesToWrite(), 0);
    }

    void whoDoesNotTakeHisAnswersIsSentAway()
    {
        Shop shop(quickOnlyIn(&ServerLimits::idleTimeout));
        RawClient client(shop.port());
        client.socket().setReadBufferSize(1);
        client.send(muchToEcho());
        QTRY_COMPARE(shop.connections(), 0);
    }
};

TEST_SUITE(ServerTimesTest);
#include "server_times_test.moc"
