#include "server/platform/service/request_log.h"
#include "tests/support/test_suite.h"

using namespace platform;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class RequestLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsAreCountedByRouteStatusAndServer()
    {
        service::RequestLog log("counted");
        log.record({"GET", u"/things/<id>"_s, u"/things/1"_s, 200, 3ms});
        log.record({"GET", u"/things/<id>"_s, u"/things/2"_s, 200, 30ms});
        log.record({"GET", u"/things/<id>"_s, u"/things/3"_s, 404, 1ms});
        const QByteArray figures = telemetry::metricsText();
        const QByteArray good = "{method=\"GET\",route=\"/things/<id>\",server=\"counted\",status=\"200\"";
        const auto tells = [&](const char *part, const char *figure) {
            return figures.contains(
                QByteArray("http_request_duration_seconds_").append(part).append(good).append(figure));
        };
        QVERIFY(tells("count", "} 2\n"));
        QVERIFY(tells("sum", "} 0.033\n"));
        QVERIFY(tells("bucket", ",le=\"0.005\"} 1\n"));
        QVERIFY(figures.contains("server=\"counted\",status=\"404\"} 1\n"));
    }

    void pathsNeverBecomeFigures()
    {
        service::RequestLog log("bounded");
        for (int i = 0; i < 50; ++i)
            log.record({"GET", {}, u"/guess/%1"_s.arg(i), 404, 1ms});
        const QByteArray figures = telemetry::metricsText();
        QVERIFY(!figures.contains("guess"));
        QVERIFY(figures.contains("route=\"\",server=\"bounded\",status=\"404\"} 50\n"));
    }

    void eachRequestIsToldWithoutItsQuery()
    {
        service::RequestLog log("told");
        QTest::ignoreMessage(QtDebugMsg, "POST /sessions 201 1500us");
        log.record({"POST", u"/sessions"_s, u"/sessions"_s, 201, 1'500us});
    }
};

TEST_SUITE(RequestLogTest);
#include "request_log_test.moc"
