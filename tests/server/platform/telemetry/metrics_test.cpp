#include "server/platform/telemetry/metrics.h"
#include "tests/support/test_suite.h"

#include <thread>

using namespace platform::telemetry;
using namespace Qt::Literals::StringLiterals;

class MetricsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countersOfTheSameNameAndLabelsCountTogether()
    {
        const Counter first("test_books_total", "Books", {{"shelf", u"a"_s}});
        const Counter second("test_books_total", "Books", {{"shelf", u"a"_s}});
        first.increment();
        second.increment(2);
        QVERIFY(metricsText().contains("test_books_total{shelf=\"a\"} 3"));
    }

    void labelsKeepSeriesApart()
    {
        Counter("test_apart_total", "Apart", {{"shelf", u"a"_s}}).increment();
        Counter("test_apart_total", "Apart", {{"shelf", u"b"_s}}).increment(5);
        const QByteArray text = metricsText();
        QVERIFY(text.contains("test_apart_total{shelf=\"a\"} 1\n"));
        QVERIFY(text.contains("test_apart_total{shelf=\"b\"} 5\n"));
        QCOMPARE(text.count("# TYPE test_apart_total counter"), 1);
    }

    void aGaugeGoesUpAndDown()
    {
        const Gauge waiting("test_waiting", "Waiting");
        waiting.set(4);
        waiting.add(-1.5);
        QVERIFY(metricsText().contains("test_waiting 2.5\n"));
    }

    void aHistogramCountsWhatLiesBelowEachBound()
    {
        const Histogram duration("test_duration_seconds", "Duration", {{"route", u"/x"_s}}, {0.1, 1});
        duration.observe(0.05);
        duration.observe(0.5);
        duration.observe(20);
        const QByteArray text = metricsText();
        QVERIFY(text.contains("test_duration_seconds_bucket{route=\"/x\",le=\"0.1\"} 1\n"));
        QVERIFY(text.contains("test_duration_seconds_bucket{route=\"/x\",le=\"1\"} 2\n"));
        QVERIFY(text.contains("test_duration_seconds_bucket{route=\"/x\",le=\"+Inf\"} 3\n"));
        QVERIFY(text.contains("test_duration_seconds_count{route=\"/x\"} 3\n"));
    }

    void labelValuesAreEscaped()
    {
        Counter("test_escaped_total", "Escaped", {{"title", u"\"a\"\nb"_s}}).increment();
        QVERIFY(metricsText().contains("test_escaped_total{title=\"\\\"a\\\"\\nb\"} 1\n"));
    }

    void threadsLoseNoCount()
    {
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([] {
                    for (int n = 0; n < 1'000; ++n)
                        Counter("test_threads_total", "Threads").increment();
                });
        }
        QVERIFY(metricsText().contains("test_threads_total 4000\n"));
    }
};

TEST_SUITE(MetricsTest);
#include "metrics_test.moc"
