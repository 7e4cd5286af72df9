#include "server/platform/http/server.h"
#include "tests/server/platform/http/raw_client.h"
#include "tests/support/test_suite.h"

using namespace platform::http;
using namespace tests;
using namespace Qt::Literals::StringLiterals;

class ObserverTest : public QObject {
    Q_OBJECT

private:
    QList<Exchange> m_exchanges;
    QByteArray m_traceId;
    std::unique_ptr<Server> m_server;
    quint16 m_port = 0;

private Q_SLOTS:
    void init()
    {
        m_exchanges.clear();
        Router router;
        router.route(Method::Get, u"/plain/<word>"_s, [](const Request &) { return noContent(); });
        m_server = std::make_unique<Server>(std::move(router));
        m_server->observe([this](const Exchange &exchange) {
            m_exchanges.append(exchange);
            m_traceId = platform::telemetry::currentTrace().value_or(platform::telemetry::Trace()).traceId;
        });
        m_port = m_server->listen(u"127.0.0.1"_s, 0).value();
    }

    void anAnswerIsToldByItsRoute()
    {
        QCOMPARE(ask(m_port, "GET /plain/word?x=1 HTTP/1.1\r\nHost: a\r\n\r\n").status, 204);
        QCOMPARE(m_exchanges.size(), 1);
        QCOMPARE(m_exchanges.first().method, "GET");
        QCOMPARE(m_exchanges.first().route, u"/plain/<word>"_s);
        QCOMPARE(m_exchanges.first().path, u"/plain/word"_s);
        QCOMPARE(m_exchanges.first().status, 204);
        QVERIFY(m_exchanges.first().duration.count() >= 0);
    }

    void itIsToldInTheTraceOfTheRequest()
    {
        const QByteArray id(32, 'c');
        const QByteArray header = "traceparent: 00-" + id + "-1234567890abcdef-01\r\n";
        QCOMPARE(ask(m_port, "GET /plain/a HTTP/1.1\r\nHost: a\r\n" + header + "\r\n").status, 204);
        QCOMPARE(m_traceId, id);
    }

    void whatFitsNoRouteIsToldWithoutOne()
    {
        QCOMPARE(ask(m_port, "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n").status, 404);
        QCOMPARE(ask(m_port, "PUT /plain/a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").status, 405);
        QCOMPARE(m_exchanges.size(), 2);
        QCOMPARE(m_exchanges.at(0).status, 404);
        QVERIFY(m_exchanges.at(0).route.isEmpty());
        QCOMPARE(m_exchanges.at(1).status, 405);
    }

    void whatCannotBeReadIsToldToo()
    {
        QCOMPARE(ask(m_port, "rubbish\r\n\r\n").status, 400);
        QCOMPARE(m_exchanges.size(), 1);
        QCOMPARE(m_exchanges.first().status, 400);
        QVERIFY(m_exchanges.first().method.isEmpty());
    }
};

TEST_SUITE(ObserverTest);
#include "observer_test.moc"
