#include "server/platform/http/head.h"
#include "tests/support/test_suite.h"

#include <QRandomGenerator>

using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr HeadLimits kLimits{2'000, 10};

std::optional<Vetted<Head>> parse(const QByteArray &bytes)
{
    return parseHead(bytes, kLimits);
}

// A request that is right except for the given lines.
QByteArray with(const QByteArray &lines)
{
    return "POST /orders HTTP/1.1\r\nHost: shop\r\n" + lines + "\r\n";
}

} // namespace

class HeadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeadIsReadUpToItsBody()
    {
        const QByteArray head =
            "POST /orders?a=b HTTP/1.1\r\nHost: shop:80\r\nContent-Length:  7 \r\nX-Name: a \tb\r\n\r\n";
        const auto read = parse(head + "{body}");
        QVERIFY(read && *read);
        QCOMPARE((*read)->method, Method::Post);
        QCOMPARE((*read)->target, "/orders?a=b");
        QCOMPARE((*read)->size, head.size());
        QCOMPARE((*read)->contentLength, 7);
        QVERIFY((*read)->keepsAlive && !(*read)->isChunked && !(*read)->isHttp10);
        QCOMPARE((*read)->fields.at(2), std::pair(QByteArray("x-name"), QByteArray("a \tb")));
    }

    void everyHeadIsReadOnlyWhenComplete()
    {
        const QByteArray head = with("Content-Length: 3\r\n");
        for (qsizetype size = 0; size < head.size(); ++size)
            QVERIFY(!parse(head.first(size)));
        QVERIFY(parse(head).value());
    }

    void emptyLinesBeforeARequestAreSkipped()
    {
        const auto read = parse("\r\n\r\n" + with(""));
        QVERIFY(read && *read);
        QCOMPARE((*read)->size, 4 + with("").size());
    }

    void theConnectionGoesOnAsAsked_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("connection");
        QTest::addColumn<bool>("keepsAlive");
        QTest::newRow("1.1") << QByteArray("1.1") << QByteArray() << true;
        QTest::newRow("1.1 close") << QByteArray("1.1") << QByteArray("Connection: close\r\n") << false;
        QTest::newRow("1.1 Close among others")
            << QByteArray("1.1") << QByteArray("Connection: TE, Close\r\n") << false;
        QTest::newRow("1.1 close in a second line")
            << QByteArray("1.1") << QByteArray("Connection: TE\r\nConnection: close\r\n") << false;
        QTest::newRow("1.1 a word like close") << QByteArray("1.1") << QByteArray("Connection: closet\r\n") << true;
        QTest::newRow("1.0") << QByteArray("1.0") << QByteArray() << false;
        QTest::newRow("1.0 keep-alive") << QByteArray("1.0") << QByteArray("Connection: Keep-Alive\r\n") << true;
        QTest::newRow("1.0 both") << QByteArray("1.0") << QByteArray("Connection: keep-alive, close\r\n") << false;
    }

    void theConnectionGoesOnAsAsked()
    {
        QFETCH(const QByteArray, version);
        QFETCH(const QByteArray, connection);
        const auto read = parse("GET / HTTP/" + version + "\r\nHost: shop\r\n" + connection + "\r\n");
        QVERIFY(read && *read);
        QTEST((*read)->keepsAlive, "keepsAlive");
    }

    void onlyABodyIsWaitedFor()
    {
        QVERIFY((*parse(with("Content-Length: 1\r\nExpect: 100-Continue\r\n")))->expectsContinue);
        QVERIFY((*parse(with("Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n")))->expectsContinue);
        QVERIFY(!(*parse(with("Expect: 100-continue\r\n")))->expectsContinue);
    }

    void whatCanBeReadInTwoWaysIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        row("garbage", "\x16\x03\x01\x02", 400);
        row("space before the method", " GET / HTTP/1.1\r\n", 400);
        row("no version", "GET /\r\n", 400);
        row("two spaces", "GET  / HTTP/1.1\r\n", 400);
        row("space in the target", "GET /a b HTTP/1.1\r\n", 400);
        row("tab instead of space", "GET\t/ HTTP/1.1\r\n", 400);
        row("NUL in the target", "GET /\0 HTTP/1.1\r\n"_ba, 400);
        row("raw UTF-8 in the target", "GET /\xc3\xa9 HTTP/1.1\r\n", 400);
        row("fragment in the target", "GET /a#b HTTP/1.1\r\n", 400);
        row("method with a colon", "GE:T / HTTP/1.1\r\n", 400);
        row("unknown method", "BREW / HTTP/1.1\r\n", 501);
        row("method in small letters", "get / HTTP/1.1\r\n", 501);
        row("TRACE", "TRACE / HTTP/1.1\r\n", 501);
        row("CONNECT", "CONNECT shop:80 HTTP/1.1\r\n", 501);
        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n", 505);
        row("HTTP/0.9", "GET / HTTP/0.9\r\n", 505);
        row("HTTP/1.10", "GET / HTTP/1.10\r\n", 400);
        row("no number as version", "GET / HTTP/x.1\r\n", 400);
        row("another protocol", "GET / SPDY/1.1\r\n", 400);
        row("bare LF after the request line", "GET / HTTP/1.1\nHost: shop\r\n\r\n", 400);
        row("bare LF in the headers", with("A: b\nC: d\r\n"), 400);
        row("bare CR in a value", with("A: b\rC: d\r\n"), 400);
        row("NUL in a value", with("A: b\0c\r\n"_ba), 400);
        row("NUL in a name", with("A\0: b\r\n"_ba), 400);
        row("no colon", with("Accept\r\n"), 400);
        row("no name", with(": b\r\n"), 400);
        row("space before the colon", with("Content-Length : 5\r\n"), 400);
        row("space in a name", with("Content Length: 5\r\n"), 400);
        row("folded line", with("A: b\r\n c\r\n"), 400);
        row("folded first line", "GET / HTTP/1.1\r\n Host: shop\r\n\r\n", 400);
        row("8-bit name", with("\xc3\xa9: b\r\n"), 400);
        row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two hosts", with("Host: shop\r\n"), 400);
        row("two hosts in 1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400);
        row("host with a path", "GET / HTTP/1.1\r\nHost: shop/x\r\n\r\n", 400);
        row("host with a space", "GET / HTTP/1.1\r\nHost: shop x\r\n\r\n", 400);
        row("two lengths", with("Content-Length: 5\r\nContent-Length: 6\r\n"), 400);
        row("the same length twice", with("Content-Length: 5\r\nContent-Length: 5\r\n"), 400);
        row("a list of lengths", with("Content-Length: 5, 5\r\n"), 400);
        row("negative length", with("Content-Length: -1\r\n"), 400);
        row("length with a plus", with("Content-Length: +5\r\n"), 400);
        row("hexadecimal length", with("Content-Length: 0x5\r\n"), 400);
        row("fractional length", with("Content-Length: 5.0\r\n"), 400);
        row("empty length", with("Content-Length:\r\n"), 400);
        row("garbage as length", with("Content-Length: five\r\n"), 400);
        row("length beyond 63 bits", with("Content-Length: 18446744073709551621\r\n"), 413);
        row("chunked and length", with("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400);
        row("length and chunked", with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400);
        row("chunked twice", with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400);
        row("chunked, chunked", with("Transfer-Encoding: chunked, chunked\r\n"), 501);
        row("gzip, chunked", with("Transfer-Encoding: gzip, chunked\r\n"), 501);
        row("identity", with("Transfer-Encoding: identity\r\n"), 501);
        row("almost chunked", with("Transfer-Encoding: xchunked\r\n"), 501);
        row("empty transfer encoding", with("Transfer-Encoding:\r\n"), 501);
        row("chunked in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
        row("another expectation", with("Expect: a-miracle\r\n"), 417);
        row("eleven headers", with(QByteArray("A: b\r\n").repeated(10)), 431);
        row("headers too large", with("A: " + QByteArray(2'000, 'b') + "\r\n"), 431);
        row("headers too large and unfinished", with("A: " + QByteArray(3'000, 'b')), 431);
        row("request line too long", "GET /" + QByteArray(3'000, 'a'), 414);
    }

    void whatCanBeReadInTwoWaysIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        const auto read = parse(bytes);
        QVERIFY(read && !*read);
        QTEST(read->error().status, "status");
    }

    void aTargetHasItsOwnLimit()
    {
        const QByteArray start = "GET /" + QByteArray(8'000, 'a') + " HTTP/1.1\r\nHost: shop\r\n\r\n";
        const auto read = parseHead(start, {16'000, 10});
        QCOMPARE(read->error().status, 414);
    }

    void tenHeadersAreNotTooMany() { QVERIFY(parse(with(QByteArray("A: b\r\n").repeated(9))).value()); }

    void theAnswerDoesNotDependOnHowTheBytesArrive()
    {
        for (const QByteArray &bytes : {with("Content-Length: 5\r\n"), with("A: b\rc\r\n"), with("A : b\r\n")}) {
            const auto atOnce = parse(bytes).value();
            std::optional<Vetted<Head>> dripping;
            for (qsizetype size = 0; !dripping && size <= bytes.size(); ++size)
                dripping = parse(bytes.first(size));
            QCOMPARE(dripping->has_value(), atOnce.has_value());
        }
    }

    void noBytesAtAllConfuseIt()
    {
        QRandomGenerator random(4711);
        const QByteArray alphabet = "GET /ab:%\r\n\r\n HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\n\0\t\xff;="_ba;
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes;
            for (qsizetype part = random.bounded(12); part > 0; --part) {
                const qsizetype from = random.bounded(int(alphabet.size()));
                bytes += alphabet.mid(from, random.bounded(20));
            }
            const auto read = parse(bytes);
            QVERIFY(!read || !*read || (*read)->size <= bytes.size());
        }
    }
};

TEST_SUITE(HeadTest);
#include "head_test.moc"
