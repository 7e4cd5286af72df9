#include "server/platform/http/client.h"
#include "server/platform/telemetry/metrics.h"
#include "server/platform/telemetry/trace.h"
#include "tests/server/platform/http/raw_server.h"
#include "tests/support/test_suite.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

using namespace tests;
using namespace platform::http;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using platform::telemetry::Trace;
using platform::telemetry::TraceScope;
using Then = RawServer::Then;

namespace {

const QByteArray kOk = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}";

Call callTo(quint16 port, const QByteArray &method = "GET", const QByteArray &body = {})
{
    Call call;
    call.method = method;
    call.url = QUrl(u"http://127.0.0.1:%1/payments/7?a=%20b"_s.arg(port));
    call.body = body;
    call.timeout = 1s;
    return call;
}

quint16 portNobodyListensOn()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class ClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsBroughtBack()
    {
        RawServer server({{kOk}});
        const auto answer = send(callTo(server.port()));
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->header("content-type"), "application/json");
        QCOMPARE(answer->json()->value("a"_L1).toInt(), 1);
        QVERIFY(server.requests().first().startsWith("GET /payments/7?a=%20b HTTP/1.1\r\n"));
    }

    void everyCallIsCountedByWhomItAsked()
    {
        RawServer server({{kOk}, {kOk}});
        const quint16 nobody = portNobodyListensOn();
        QVERIFY(send(callTo(server.port())) && send(callTo(server.port())) && !send(callTo(nobody)));
        const QString figures = QString::fromUtf8(platform::telemetry::metricsText());
        const QString line = uR"(_count{peer="127.0.0.1:%1",resource="payments",status="%2"} %3)"_s;
        QVERIFY2(figures.contains(line.arg(server.port()).arg(200).arg(2)), qPrintable(figures));
        QVERIFY2(figures.contains(line.arg(nobody).arg(u"none"_s).arg(1)), qPrintable(figures));
    }

    void aBodyIsSentWithItsHeaders()
    {
        RawServer server({{kOk}, {kOk}});
        Call call = callTo(server.port(), "PUT", "{\"b\": 2}");
        call.headers = {{"Idempotency-Key", "key-7"}, {"X-Empty", ""}};
        QVERIFY(send(call));
        const QByteArray request = server.requests().first();
        QVERIFY(request.startsWith("PUT "));
        QVERIFY(request.endsWith("\r\n\r\n{\"b\": 2}"));
        for (const char *line :
            {"Content-Type: application/json", "Content-Length: 8", "Idempotency-Key: key-7", "X-Empty:"})
            QVERIFY2(request.contains(QByteArray(line).append("\r\n")), line);
        QVERIFY(!request.toLower().contains("expect:"));
    }

    void everyMethodIsSentAsItIs_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE"})
            QTest::newRow(method) << QByteArray(method);
    }

    void everyMethodIsSentAsItIs()
    {
        QFETCH(const QByteArray, method);
        RawServer server({{kOk}, {kOk}});
        QVERIFY(send(callTo(server.port(), method)));
        QVERIFY(server.requests().first().startsWith(QByteArray(method + " /payments/7")));
        QVERIFY(send(callTo(server.port())));
        QVERIFY(server.requests().last().startsWith("GET ")); // nothing of the call before is left
    }

    void headHasNoBody()
    {
        RawServer server({{"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n"}});
        const auto answer = send(callTo(server.port(), "HEAD"));
        QCOMPARE(answer->header("content-length"), "7");
        QVERIFY(answer->body.isEmpty());
    }

    void anyStatusIsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("status");
        QTest::newRow("redirect") << QByteArray("302 Found\r\nLocation: /elsewhere") << 302;
        QTest::newRow("refusal") << QByteArray("409 Conflict") << 409;
        QTest::newRow("fault") << QByteArray("500 Oops") << 500;
    }

    void anyStatusIsAnAnswer()
    {
        QFETCH(const QByteArray, line);
        RawServer server({{"HTTP/1.1 " + line + "\r\nContent-Length: 0\r\n\r\n"}});
        const auto answer = send(callTo(server.port()));
        QVERIFY(answer);
        QTEST(answer->status, "status");
        QCOMPARE(server.requests().size(), 1);
    }

    void anInterimAnswerIsNone()
    {
        RawServer server({{"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + kOk}});
        const auto answer = send(callTo(server.port()));
        QCOMPARE(answer->status, 200);
        QVERIFY(answer->header("link").isEmpty());
    }

    void whatIsNoObjectIsAMalformedAnswer()
    {
        QCOMPARE((Answer{200, "[1]", {}}).json().error().slug, u"malformed-answer"_s);
        QCOMPARE((Answer{200, "<html>", {}}).json().error().fault, Fault::Malformed);
    }

    void whoDoesNotListenIsUnreachable()
    {
        const auto answer = send(callTo(portNobodyListensOn()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().slug, u"unreachable"_s);
        QCOMPARE(answer.error().fault, Fault::Unavailable);
    }

    void aNameNobodyHasIsUnreachable()
    {
        Call call = callTo(80);
        call.url = QUrl(u"http://payment.invalid/"_s);
        QCOMPARE(send(call).error().slug, u"unreachable"_s);
        call.url = QUrl(u"file:///etc/passwd"_s);
        QCOMPARE(send(call).error().slug, u"unreachable"_s);
    }

    // The backlog is full, so that no connection comes about.
    void whoDoesNotAcceptIsUnreachableInTime()
    {
        QTcpServer full;
        full.setListenBacklogSize(1);
        full.listen(QHostAddress::LocalHost);
        full.pauseAccepting();
        std::array<QTcpSocket, 8> waiting;
        for (QTcpSocket &socket : waiting)
            socket.connectToHost(QHostAddress::LocalHost, full.serverPort());
        QTest::qWait(50);
        Call call = callTo(full.serverPort());
        call.connectTimeout = 100ms;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(send(call).error().slug, u"unreachable"_s);
        QVERIFY(timer.elapsed() < 900);
    }

    void whoDoesNotAnswerIsGivenUpInTime()
    {
        RawServer server({{"", Then::Silence}});
        Call call = callTo(server.port());
        call.timeout = 150ms;
        QElapsedTimer timer;
        timer.start();
        const auto answer = send(call);
        QCOMPARE(answer.error().slug, u"no-answer-in-time"_s);
        QCOMPARE(answer.error().fault, Fault::TimedOut);
        QVERIFY(timer.elapsed() >= 140 && timer.elapsed() < 900);
    }

    void anAnswerThatDripsIsGivenUpToo()
    {
        RawServer server({{"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{", Then::Silence}});
        Call call = callTo(server.port());
        call.timeout = 150ms;
        QCOMPARE(send(call).error().slug, u"no-answer-in-time"_s);
    }

    void anAnswerMayBeLost_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nConte");
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a");
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02");
    }

    void anAnswerMayBeLost()
    {
        QFETCH(const QByteArray, bytes);
        RawServer server({{bytes, Then::Close}});
        const auto answer = send(callTo(server.port(), "POST", "{}"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().slug, u"answer-lost"_s);
        QCOMPARE(answer.error().fault, Fault::Unavailable);
        QCOMPARE(server.requests().size(), 1);
    }

    void anAnswerMayBeTooLarge_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("told") << QByteArray("Content-Length: 1000\r\n\r\n");
        QTest::newRow("not told") << QByteArray("Connection: close\r\n\r\n");
    }

    void anAnswerMayBeTooLarge()
    {
        QFETCH(const QByteArray, head);
        RawServer server({{"HTTP/1.1 200 OK\r\n" + head + QByteArray(1'000, 'a'), Then::Close}});
        Call call = callTo(server.port());
        call.largestAnswer = 999;
        const auto answer = send(call);
        QVERIFY(!answer);
        QCOMPARE(answer.error().slug, u"answer-too-large"_s);
        QCOMPARE(answer.error().fault, Fault::TooLarge);
    }

    void aConnectionIsKeptForTheNextCall()
    {
        RawServer server({{kOk}, {kOk}, {kOk}});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(send(callTo(server.port()))->status, 200);
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.requests().size(), 3);
    }

    void aKeptConnectionThatDiedIsMadeAnew()
    {
        RawServer server({{kOk, Then::Close}, {kOk}});
        QVERIFY(send(callTo(server.port(), "POST", "{}")));
        QTest::qWait(20);
        QVERIFY(send(callTo(server.port(), "POST", "{}")));
        QCOMPARE(server.connections(), 2);
    }

    // The request may have been received before the connection broke: only the caller can know whether to repeat it.
    void aPostIsNotRepeatedBehindTheCallersBack()
    {
        RawServer server({{kOk}, {"", Then::Close}, {kOk}});
        QVERIFY(send(callTo(server.port(), "POST", "{}")));
        const auto answer = send(callTo(server.port(), "POST", "{}"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().slug, u"answer-lost"_s);
        QCOMPARE(server.requests().size(), 2);
    }

    void theTraceGoesAlong()
    {
        RawServer server({{kOk}, {kOk}});
        const Trace trace = Trace::begin();
        {
            const TraceScope scope(trace);
            QVERIFY(send(callTo(server.port())));
        }
        QVERIFY(send(callTo(server.port())));
        const QByteArray traced = server.requests().first();
        const qsizetype at = traced.indexOf("traceparent: ");
        const auto sent = Trace::parse(traced.mid(at + 13, 55));
        QVERIFY(sent);
        QCOMPARE(sent->traceId, trace.traceId);
        QVERIFY(sent->spanId != trace.spanId);
        QVERIFY(!server.requests().last().contains("traceparent"));
    }

    void aProxyOfTheEnvironmentIsNotAsked()
    {
        RawServer server({{kOk}});
        qputenv("http_proxy", QByteArray("http://127.0.0.1:" + QByteArray::number(portNobodyListensOn())));
        const auto answer = send(callTo(server.port()));
        qunsetenv("http_proxy");
        QVERIFY(answer);
    }
};

TEST_SUITE(ClientTest);
#include "client_test.moc"
