#include "common/contracts/delivery/progress_request.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::delivery;

class ProgressRequestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleComesBackAsItWas()
    {
        const QJsonObject body = tests::example(u"delivery"_s, u"progress_request"_s);
        const auto request = parseProgressRequest(body);
        QVERIFY(request);
        QCOMPARE(request->status, DeliveryStatus::OutForDelivery);
        QCOMPARE(request->place, u"서울 마포"_s);
        QCOMPARE(toJson(*request), body);
    }

    void thePlaceMayBeLeftOut()
    {
        const auto request = parseProgressRequest({{"status"_L1, u"delivered"_s}});
        QVERIFY(request);
        QCOMPARE(toJson(*request).keys(), QStringList{u"status"_s});
    }

    void whatNobodyMayReportIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("no status") << QJsonObject{} << u"missing-field"_s << u"/status"_s;
        QTest::newRow("a number") << QJsonObject{{"status"_L1, 1}} << u"wrong-type"_s << u"/status"_s;
        QTest::newRow("unknown") << QJsonObject{{"status"_L1, u"lost"_s}} << u"unknown-status"_s << u"/status"_s;
        for (const auto &status : {u"preparing"_s, u"started"_s, u"cancelled"_s})
            QTest::addRow("%s", qPrintable(status))
                << QJsonObject{{"status"_L1, status}} << u"unknown-status"_s << u"/status"_s;
        QTest::newRow("a field more") << QJsonObject{{"status"_L1, u"failed"_s}, {"why"_L1, u"nobody home"_s}}
                                      << u"unknown-field"_s << u"/why"_s;
        QTest::newRow("a long place") << QJsonObject{{"status"_L1, u"failed"_s}, {"place"_L1, QString(101, u'x')}}
                                      << u"out-of-range"_s << u"/place"_s;
    }
    void whatNobodyMayReportIsRefused()
    {
        QFETCH(QJsonObject, body);
        const auto request = parseProgressRequest(body);
        QVERIFY(!request);
        QTEST(request.error().slug, "slug");
        QTEST(request.error().pointer, "pointer");
    }
};

TEST_SUITE(ProgressRequestTest);
#include "progress_request_test.moc"
