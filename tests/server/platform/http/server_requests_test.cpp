#include "tests/server/platform/http/raw_client.h"
#include "tests/server/platform/http/raw_requests.h"
#include "tests/server/platform/http/shop.h"
#include "tests/support/test_suite.h"

using namespace tests;
using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

// What a handler sees of a request, and what its connection comes to.
class ServerRequestsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEncodedSlashDoesNotCutASegment()
    {
        Shop shop;
        QCOMPARE(ask(shop.port(), get("/plain/a%2Fb")).body, "a/b");
        QCOMPARE(ask(shop.port(), get("/both/a%2Fb/%EC%B1%85")).body, "a/b|책");
    }

    void headHasTheHeadersOfGetAndNoBody()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send("HEAD /hello HTTP/1.1\r\n" + kHost + "\r\n" + get("/plain/next"));
        const RawAnswer answer = client.answer(true);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("content-length"), "5");
        QCOMPARE(client.answer().body, "next");
        QCOMPARE(shop.last.method, Method::Get);
    }

    void theConnectionIsClosedWhenAsked()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send(get("/hello", "Connection: close\r\n") + get("/plain/more"));
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.body, "hello");
        QCOMPARE(answer.header("connection"), "close");
        QVERIFY(client.isClosed());
        QVERIFY(client.received().isEmpty());
    }

    void anOldClientIsServedInItsWay()
    {
        Shop shop;
        RawClient closing(shop.port());
        closing.send("GET /hello HTTP/1.0\r\n\r\n");
        QCOMPARE(closing.answer().header("connection"), "close");
        QVERIFY(closing.isClosed());

        RawClient staying(shop.port());
        staying.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QCOMPARE(staying.answer().header("connection"), "keep-alive");
        QVERIFY(staying.isOpen());
    }

    void aRequestKeepsItsIdAndTrace()
    {
        Shop shop;
        const QByteArray traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        const RawAnswer answer = ask(shop.port(),
            get("/hello", "X-Request-Id: abc-7.X_y\r\ntraceparent: 00-" + traceId + "-00f067aa0ba902b7-01\r\n"));
        QCOMPARE(answer.header("x-request-id"), "abc-7.X_y");
        QCOMPARE(shop.last.requestId, u"abc-7.X_y"_s);
        QCOMPARE(shop.last.trace.traceId, traceId);
        QVERIFY(shop.last.trace.spanId != "00f067aa0ba902b7");
    }

    void aRequestGetsAnIdWhenItHasNoUsableOne_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("empty") << QByteArray("X-Request-Id:\r\n");
        QTest::newRow("with a quote") << QByteArray("X-Request-Id: a\"b\r\n");
        QTest::newRow("with spaces") << QByteArray("X-Request-Id: a b\r\n");
        QTest::newRow("8-bit") << QByteArray("X-Request-Id: \xc3\xa9\r\n");
        QTest::newRow("too long") << QByteArray("X-Request-Id: " + QByteArray(129, 'a') + "\r\n");
    }

    void aRequestGetsAnIdWhenItHasNoUsableOne()
    {
        QFETCH(const QByteArray, header);
        Shop shop;
        const RawAnswer answer = ask(shop.port(), get("/hello", header));
        QVERIFY(!QUuid::fromString(QString::fromLatin1(answer.header("x-request-id"))).isNull());
        QCOMPARE(shop.last.requestId.toLatin1(), answer.header("x-request-id"));
        QCOMPARE(shop.last.trace.traceId.size(), 32);
    }

    void aHandlerSeesTheWholeRequest()
    {
        Shop shop;
        QVERIFY(ask(shop.port(), get("/plain/a%20b?q=%EC%B1%85&q=2", "Accept-Language: ko\r\nA: 1\r\na: 2\r\n")).status
            == 200);
        QCOMPARE(shop.last.path, u"/plain/a b"_s);
        QCOMPARE(shop.last.argument(), u"a b"_s);
        QCOMPARE(shop.last.query.values(u"q"_s), QStringList({u"2"_s, u"책"_s}));
        QCOMPARE(shop.last.header("accept-language"), "ko");
        QCOMPARE(shop.last.header("a"), "1");
        QVERIFY(shop.last.remote.isLoopback());
    }
};

TEST_SUITE(ServerRequestsTest);
#include "server_requests_test.moc"
