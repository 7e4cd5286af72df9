#include "common/contracts/order_view/dashboard.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::order_view;

class DashboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleComesBackAsItWas()
    {
        const auto dashboard = parseDashboard(tests::example(u"order_view"_s, u"dashboard"_s));
        QVERIFY2(dashboard, dashboard ? "" : qPrintable(dashboard.error().pointer));
        QCOMPARE(dashboard->today().turnover, Money::krw(412'000));
        QCOMPARE(toJson(*dashboard), tests::example(u"order_view"_s, u"dashboard"_s));
    }

    void aDayThatIsNoneIsRefused()
    {
        QJsonObject body = tests::example(u"order_view"_s, u"dashboard"_s);
        QJsonObject day = body.value("today"_L1).toObject();
        day.insert(u"day"_s, u"2026-02-30"_s);
        body.insert(u"days"_s, QJsonArray{day});
        QCOMPARE(parseDashboard(body).error().pointer, u"/days/0/day"_s);
    }
};

TEST_SUITE(DashboardTest);
#include "dashboard_test.moc"
