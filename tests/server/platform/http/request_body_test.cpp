#include "server/platform/http/request_body.h"
#include "tests/support/test_suite.h"

using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLargest = 100;

Head sized(qint64 size)
{
    Head head;
    head.contentLength = size;
    return head;
}

Head chunked()
{
    Head head;
    head.isChunked = true;
    return head;
}

// Feeds the bytes one by one; what follows the body stays in `bytes`.
Vetted<bool> drip(RequestBody &body, QByteArray &bytes)
{
    QByteArray received;
    while (true) {
        const auto complete = body.take(received);
        if (!complete || *complete || bytes.isEmpty())
            return complete;
        received += bytes.front();
        bytes.remove(0, 1);
    }
}

} // namespace

class RequestBodyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noBodyIsCompleteAtOnce()
    {
        RequestBody body = RequestBody::of(sized(0), kLargest).value();
        QByteArray next = "GET";
        QVERIFY(body.take(next).value());
        QCOMPARE(next, "GET");
        QVERIFY(body.content().isEmpty());
    }

    void aSizedBodyEndsWhereTheHeadSaid()
    {
        RequestBody body = RequestBody::of(sized(5), kLargest).value();
        QByteArray received = "abc";
        QVERIFY(!body.take(received).value());
        received += "deGET";
        QVERIFY(body.take(received).value());
        QCOMPARE(body.content(), "abcde");
        QCOMPARE(received, "GET");
    }

    void aBodyToldToBeTooLargeIsNotRead()
    {
        QVERIFY(RequestBody::of(sized(kLargest), kLargest));
        QCOMPARE(RequestBody::of(sized(kLargest + 1), kLargest).error().status, 413);
    }

    void chunksAreJoined_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("content");
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &content) {
            QTest::newRow(name) << bytes << content;
        };
        row("none", "0\r\n\r\n", "");
        row("one", "3\r\nabc\r\n0\r\n\r\n", "abc");
        row("many", "3\r\nabc\r\n1\r\nd\r\n00\r\n\r\n", "abcd");
        row("hexadecimal size", "1A\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n", "abcdefghijklmnopqrstuvwxyz");
        row("with an extension", "3;a=\"b\"\r\nabc\r\n0\r\n\r\n", "abc");
        row("line breaks inside", "4\r\n\r\n\r\n\r\n0\r\n\r\n", "\r\n\r\n");
        row("with trailers", "1\r\na\r\n0\r\nDigest: x\r\nMore: y\r\n\r\n", "a");
    }

    void chunksAreJoined()
    {
        QFETCH(const QByteArray, bytes);
        RequestBody body = RequestBody::of(chunked(), kLargest).value();
        QByteArray atOnce = bytes + "GET";
        QVERIFY(body.take(atOnce).value());
        QTEST(body.content(), "content");
        QCOMPARE(atOnce, "GET");

        RequestBody dripped = RequestBody::of(chunked(), kLargest).value();
        QByteArray dripping = bytes + "GET";
        QVERIFY(drip(dripped, dripping).value());
        QTEST(dripped.content(), "content");
        QCOMPARE(dripping, "GET");
    }

    void badChunksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
            QTest::newRow(name) << bytes << status;
        };
        row("no size", "\r\nabc\r\n");
        row("no number", "x\r\nabc\r\n");
        row("negative", "-1\r\nabc\r\n");
        row("with 0x", "0x3\r\nabc\r\n");
        row("space before the size", " 3\r\nabc\r\n");
        row("space after the size", "3 \r\nabc\r\n");
        row("bare LF after the size", "3\nabc\r\n0\r\n\r\n");
        row("bare LF after the data", "3\r\nabc\n0\r\n\r\n");
        row("data longer than told", "3\r\nabcd\r\n0\r\n\r\n");
        row("data shorter than told", "3\r\nab\r\n0\r\n\r\n");
        row("bare CR in an extension", "3;a\rb\r\nabc\r\n");
        row("NUL in an extension", "3;\0\r\nabc\r\n"_ba);
        row("endless extension", "3;" + QByteArray(300, 'a'));
        row("endless size", QByteArray(300, '0'));
        row("size beyond 32 bits", "100000000\r\n");
        row("one chunk too large", "65\r\n", 413);
        row("together too large", "64\r\n" + QByteArray(100, 'a') + "\r\n1\r\n", 413);
        row("endless trailers", "0\r\n" + QByteArray("A: bcdefgh\r\n").repeated(500));
        row("bare LF in the trailers", "0\r\nA: b\n\r\n");
    }

    void badChunksAreRefused()
    {
        QFETCH(const QByteArray, bytes);
        RequestBody body = RequestBody::of(chunked(), kLargest).value();
        QByteArray received = bytes;
        const auto atOnce = body.take(received);
        QVERIFY(!atOnce);
        QTEST(atOnce.error().status, "status");

        RequestBody dripped = RequestBody::of(chunked(), kLargest).value();
        QByteArray dripping = bytes;
        QVERIFY(!drip(dripped, dripping));
    }
};

TEST_SUITE(RequestBodyTest);
#include "request_body_test.moc"
