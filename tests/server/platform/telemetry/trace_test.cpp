#include "server/platform/telemetry/trace.h"
#include "tests/support/test_suite.h"

#include <QSet>

#include <thread>

using platform::telemetry::currentTrace;
using platform::telemetry::Trace;
using platform::telemetry::TraceScope;

namespace {

const QByteArray kTraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
const QByteArray kSpanId = "00f067aa0ba902b7";
const QByteArray kTraceparent = "00-" + kTraceId + '-' + kSpanId + "-01";

} // namespace

class TraceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTraceIsReadAndWrittenTheSame()
    {
        const auto trace = Trace::parse(kTraceparent);
        QVERIFY(trace);
        QCOMPARE(trace->traceId, kTraceId);
        QCOMPARE(trace->spanId, kSpanId);
        QVERIFY(trace->sampled);
        QCOMPARE(trace->traceparent(), kTraceparent);
    }

    void aTraceNobodySamplesStaysThatWay()
    {
        const auto trace = Trace::parse("00-" + kTraceId + '-' + kSpanId + "-00");
        QVERIFY(trace && !trace->sampled);
        QVERIFY(trace->child().traceparent().endsWith("-00"));
    }

    void onlyTheLowestFlagSaysSampled()
    {
        QVERIFY(Trace::parse("00-" + kTraceId + '-' + kSpanId + "-03")->sampled);
        QVERIFY(!Trace::parse("00-" + kTraceId + '-' + kSpanId + "-02")->sampled);
    }

    void aLaterVersionMayCarryMore()
    {
        const auto trace = Trace::parse("cc-" + kTraceId + '-' + kSpanId + "-01-what-the-future-brings");
        QVERIFY(trace);
        QCOMPARE(trace->traceparent(), kTraceparent);
    }

    void whatIsNoTraceIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("too short") << kTraceparent.chopped(1);
        QTest::newRow("version 00 with more") << kTraceparent + "-more";
        QTest::newRow("later version without a dash") << "cc-" + kTraceId + '-' + kSpanId + "-01x";
        QTest::newRow("forbidden version") << "ff-" + kTraceId + '-' + kSpanId + "-01";
        QTest::newRow("version that is no number") << "0x-" + kTraceId + '-' + kSpanId + "-01";
        QTest::newRow("capital letters") << kTraceparent.toUpper();
        QTest::newRow("trace of zeros") << "00-" + QByteArray(32, '0') + '-' + kSpanId + "-01";
        QTest::newRow("span of zeros") << "00-" + kTraceId + '-' + QByteArray(16, '0') + "-01";
        QTest::newRow("flags that are no number") << "00-" + kTraceId + '-' + kSpanId + "-0g";
        QTest::newRow("other dashes") << "00_" + kTraceId + '_' + kSpanId + "_01";
        QTest::newRow("letters beyond f") << "00-" + QByteArray(32, 'g') + '-' + kSpanId + "-01";
    }

    void whatIsNoTraceIsNotRead()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!Trace::parse(text));
    }

    void aChildStaysInTheTraceWithItsOwnSpan()
    {
        const Trace parent = Trace::begin();
        const Trace child = parent.child();
        QCOMPARE(child.traceId, parent.traceId);
        QVERIFY(child.spanId != parent.spanId);
        QVERIFY(Trace::parse(child.traceparent()));
    }

    void everyTraceIsANewOne()
    {
        QSet<QByteArray> ids;
        for (int i = 0; i < 1'000; ++i) {
            const Trace trace = Trace::begin();
            QVERIFY(Trace::parse(trace.traceparent()));
            ids.insert(trace.traceId);
        }
        QCOMPARE(ids.size(), 1'000);
    }

    void aScopeRestoresTheTraceBefore()
    {
        QVERIFY(!currentTrace());
        {
            const TraceScope outer(Trace::parse(kTraceparent));
            {
                const TraceScope none(std::nullopt);
                QVERIFY(!currentTrace());
            }
            QCOMPARE(currentTrace()->traceId, kTraceId);
        }
        QVERIFY(!currentTrace());
    }

    void everyThreadHasItsOwnTrace()
    {
        const TraceScope scope(Trace::begin());
        bool elsewhere = true;
        std::thread([&] { elsewhere = currentTrace().has_value(); }).join();
        QVERIFY(!elsewhere);
    }
};

TEST_SUITE(TraceTest);
#include "trace_test.moc"
