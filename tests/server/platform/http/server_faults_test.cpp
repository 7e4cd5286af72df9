#include "tests/server/platform/http/raw_client.h"
#include "tests/server/platform/http/raw_requests.h"
#include "tests/server/platform/http/shop.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace tests;
using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kSmuggled = "GET /plain/smuggled HTTP/1.1\r\nHost: shop\r\n\r\n";

} // namespace

// Throws at a listening server, as raw bytes, what a bare one gets wrong.
class ServerFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeTrustedIsRefusedAndClosed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
            QTest::newRow(name) << bytes << status;
        };
        row("garbage", "\x16\x03\x01\x02\x00\x01");
        row("malformed request line", "GET /hello\r\n\r\n");
        row("bare line feeds", "GET /hello HTTP/1.1\nHost: shop\n\n");
        row("no host", "GET /hello HTTP/1.1\r\n\r\n");
        row("two hosts", get("/hello", kHost));
        row("NUL in a header name", get("/hello", "A\0b: c\r\n"_ba));
        row("space in a header name", get("/hello", "A b: c\r\n"));
        row("folded header", get("/hello", "A: b\r\n c\r\n"));
        row("unknown HTTP version", "GET /hello HTTP/3.0\r\n\r\n", 505);
        row("unknown method", "BREW /hello HTTP/1.1\r\n" + kHost + "\r\n", 501);
        row("target without a slash", "GET hello HTTP/1.1\r\n" + kHost + "\r\n");
        row("percent without digits", get("/plain/100%"));
        row("percent-encoded Latin-1", get("/plain/%e9"));
        row("percent-encoded NUL", get("/plain/a%00b"));
        row("target too long", get("/plain/" + QByteArray(9'000, 'a')), 414);
        row("headers too large", get("/hello", "A: " + QByteArray(17'000, 'a') + "\r\n"), 431);
        row("too many headers", get("/hello", QByteArray("A: b\r\n").repeated(101)), 431);
        row("two lengths", post("Content-Length: 2\r\nContent-Length: 4\r\n", "{}" + kSmuggled));
        row("the same length twice", post("Content-Length: 2\r\nContent-Length: 2\r\n", "{}" + kSmuggled));
        row("negative length", post("Content-Length: -1\r\n", kSmuggled));
        row("huge length", post("Content-Length: 99999999999999999999\r\n", kSmuggled), 413);
        row("length that is no number", post("Content-Length: two\r\n", "{}" + kSmuggled));
        row("length with a sign", post("Content-Length: +2\r\n", "{}" + kSmuggled));
        row("length and chunks", post("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + kSmuggled));
        row("chunks and length", post("Transfer-Encoding: chunked\r\nContent-Length: 2\r\n", "0\r\n\r\n" + kSmuggled));
        row("chunks within chunks", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 501);
        row("gzip", post("Transfer-Encoding: gzip\r\n", kSmuggled), 501);
        row("length with a space before the colon", post("Content-Length : 2\r\n", "{}" + kSmuggled));
        row("chunk size that is none", post("Transfer-Encoding: chunked\r\n", "2x\r\n{}\r\n0\r\n\r\n" + kSmuggled));
        row("negative chunk", post("Transfer-Encoding: chunked\r\n", "-2\r\n{}\r\n0\r\n\r\n" + kSmuggled));
        row("chunk longer than told", post("Transfer-Encoding: chunked\r\n", "1\r\n{}\r\n0\r\n\r\n" + kSmuggled));
        row("chunk with bare line feeds", post("Transfer-Encoding: chunked\r\n", "2\n{}\n0\n\n" + kSmuggled));
        row("chunks together too large",
            post("Transfer-Encoding: chunked\r\n",
                QByteArray("2000\r\n" + QByteArray(0x2000, 'a') + "\r\n").repeated(9)),
            413);
        row("body told to be too large", post("Content-Length: 65537\r\n", ""), 413);
        row("unknown expectation", post("Content-Length: 2\r\nExpect: a-miracle\r\n", "{}"), 417);
    }

    void whatCannotBeTrustedIsRefusedAndClosed()
    {
        QFETCH(const QByteArray, bytes);
        Shop shop;
        RawClient client(shop.port());
        client.send(bytes);
        const RawAnswer answer = client.answer();
        QTEST(answer.status, "status");
        QCOMPARE(answer.header("connection"), "close");
        QVERIFY(!answer.header("date").isEmpty() && !answer.header("x-request-id").isEmpty());
        QCOMPARE(answer.header("content-type"), "application/problem+json");
        QVERIFY(QJsonDocument::fromJson(answer.body)["type"_L1].toString().startsWith("/problems/"_L1));
        QVERIFY(client.isClosed());
        QVERIFY2(client.received().isEmpty(), "a second request was read");
        QVERIFY2(shop.last.path.isEmpty(), "a handler was called");
        QCOMPARE(ask(shop.port(), get("/hello")).status, 200);
    }

    void whatIsOnlyWrongHereIsAnsweredAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        row("unknown path", get("/nothing"), 404);
        row("unknown path with a body", "POST /nothing HTTP/1.1\r\n" + kHost + "Content-Length: 2\r\n\r\n{}", 404);
        row("path beyond a route", get("/hello/you"), 404);
        row("wrong method", "DELETE /hello HTTP/1.1\r\n" + kHost + "\r\n", 405);
        row("no media type", "POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 2\r\n\r\n{}", 415);
        row("wrong media type",
            "POST /echo HTTP/1.1\r\n" + kHost + "Content-Type: text/xml\r\nContent-Length: 2\r\n\r\n{}", 415);
        row("compressed body", post("Content-Encoding: gzip\r\nContent-Length: 2\r\n", "{}"), 415);
        row("handler that throws", get("/thrown"), 500);
        row("handler that throws before its future", get("/thrown-later"), 500);
        row("handler with a fault of ours", get("/broken"), 500);
    }

    void whatIsOnlyWrongHereIsAnsweredAndGoesOn()
    {
        QFETCH(const QByteArray, bytes);
        Shop shop;
        RawClient client(shop.port());
        client.send(bytes);
        const RawAnswer answer = client.answer();
        QTEST(answer.status, "status");
        QCOMPARE(answer.header("content-type"), "application/problem+json");
        QVERIFY(!answer.body.contains("secret"));
        QVERIFY(answer.header("connection").isEmpty());
        client.send(get("/hello"));
        QCOMPARE(client.answer().body, "hello");
    }

    void anotherMethodIsToldWhichThereAre()
    {
        Shop shop;
        QCOMPARE(ask(shop.port(), "PUT /hello HTTP/1.1\r\n" + kHost + "\r\n").header("allow"), "GET, HEAD");
        QCOMPARE(ask(shop.port(), get("/echo")).header("allow"), "POST");
    }

    void headHearsNoReasonEither()
    {
        Shop shop;
        RawClient client(shop.port());
        client.send("HEAD /nothing HTTP/1.1\r\n" + kHost + "\r\nHEAD /%zz HTTP/1.1\r\n" + kHost + "\r\n");
        QCOMPARE(client.answer(true).status, 404);
        const RawAnswer refused = client.answer(true);
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.header("content-length").toInt() > 0);
        QVERIFY(client.isClosed());
        QVERIFY(client.received().isEmpty());
    }

    void aRefusalKeepsTheIdOfItsRequest()
    {
        Shop shop;
        QCOMPARE(ask(shop.port(), get("/%zz", "X-Request-Id: abc\r\n")).header("x-request-id"), "abc");
        QCOMPARE(
            ask(shop.port(), post("X-Request-Id: abc\r\nContent-Length: 65537\r\n", "")).header("x-request-id"), "abc");
    }

    // Closing at once would reset the connection, and the client would never learn why.
    void whoSendsTooMuchStillHearsWhy()
    {
        Shop shop;
        RawClient client(shop.port());
        const QByteArray body(10 * 1024 * 1024, 'a');
        client.send(post("Content-Length: " + QByteArray::number(body.size()) + "\r\n", body));
        QCOMPARE(client.answer().status, 413);
        QVERIFY(client.isClosed());
    }

    void whoSendsAllBeforeListeningStillHearsWhy()
    {
        Shop shop;
        RawClient client(shop.port());
        client.socket().setReadBufferSize(1);
        const QByteArray body(10 * 1024 * 1024, 'a');
        client.send(post("Content-Length: " + QByteArray::number(body.size()) + "\r\n", body));
        QTRY_COMPARE(client.socket().bytesToWrite(), 0);
        client.socket().setReadBufferSize(0);
        QCOMPARE(client.answer().status, 413);
    }
};

TEST_SUITE(ServerFaultsTest);
#include "server_faults_test.moc"
