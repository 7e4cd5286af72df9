#include "server/platform/http/answer_bytes.h"
#include "tests/support/test_suite.h"

using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

namespace {

const AnswerForm kForm{"id-7"};

// Without the date, which is another every second.
QByteArray bytesOf(const Response &response, const AnswerForm &form = kForm)
{
    return answerBytes(response, form).replace(QByteArray("Date: " + httpDate() + "\r\n"), QByteArray());
}

} // namespace

class AnswerBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsOnePiece()
    {
        QCOMPARE(bytesOf({200, "text/plain", "hello", {{"ETag", "\"7\""}}}),
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\nETag: \"7\"\r\nX-Request-Id: "
            "id-7\r\n\r\nhello");
    }

    void noContentHasNoLength()
    {
        QCOMPARE(bytesOf(noContent()), "HTTP/1.1 204 No Content\r\nX-Request-Id: id-7\r\n\r\n");
    }

    void anEmptyBodyHasLengthNone() { QVERIFY(bytesOf({202, {}, {}, {}}).contains("Content-Length: 0\r\n")); }

    void headHearsTheLengthAlone()
    {
        const QByteArray bytes = bytesOf({200, "text/plain", "hello", {}}, {"id-7", true});
        QVERIFY(bytes.contains("Content-Length: 5\r\n"));
        QVERIFY(bytes.endsWith("\r\n\r\n"));
    }

    void theLastAnswerSaysSo()
    {
        QVERIFY(bytesOf(noContent(), {"id-7", false, false, true}).contains("Connection: close\r\n"));
        QVERIFY(bytesOf(noContent(), {"id-7", false, true, true}).contains("Connection: close\r\n"));
        QVERIFY(bytesOf(noContent(), {"id-7", false, true, false}).contains("Connection: keep-alive\r\n"));
    }

    void aHeaderCannotSmuggleAnother()
    {
        QTest::ignoreMessage(QtWarningMsg, "left out a malformed header \"Location\"");
        const QByteArray bytes = bytesOf(noContent().with("Location", "/a\r\nSet-Cookie: evil").with("A", "b"));
        QVERIFY(!bytes.contains("Set-Cookie"));
        QVERIFY(bytes.contains("A: b\r\n"));
    }

    void anUnknownStatusNeedsNoPhrase() { QVERIFY(bytesOf({299, {}, {}, {}}).startsWith("HTTP/1.1 299 \r\n")); }
};

TEST_SUITE(AnswerBytesTest);
#include "answer_bytes_test.moc"
