#include "server/order_view/adapters/http/order_query.h"
#include "tests/support/test_suite.h"

using namespace order_view;
using namespace Qt::Literals::StringLiterals;
using platform::http::Request;

class OrderQueryTest : public QObject {
    Q_OBJECT

    static Request asked(std::initializer_list<std::pair<QString, QString>> query)
    {
        Request request;
        request.query = QMultiMap<QString, QString>(query);
        return request;
    }

private Q_SLOTS:
    void nothingAskedMeansTheNewestOrders()
    {
        const auto filter = parseOrderFilter(asked({}));
        QVERIFY(filter);
        QVERIFY(!filter->role && !filter->status && !filter->after && !filter->user);
        QCOMPARE(filter->limit, core::PageRequest::kDefaultLimit);
    }

    void everyParameterArrivesInItsPlace()
    {
        const auto order = contracts::OrderId::generate();
        const auto filter = parseOrderFilter(asked({{u"as"_s, u"seller"_s}, {u"status"_s, u"shipping"_s},
            {u"after"_s, order.toString()}, {u"limit"_s, u"7"_s}}));
        QCOMPARE(filter->role, Role::Seller);
        QCOMPARE(filter->status, OrderStatus::Shipping);
        QCOMPARE(filter->after, order);
        QCOMPARE(filter->limit, 7);
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        for (const QString &name : {u"as"_s, u"status"_s, u"after"_s, u"limit"_s})
            QTest::addRow("%s", qPrintable(name)) << name << u"x"_s;
    }
    void whatCannotBeReadIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto filter = parseOrderFilter(asked({{name, value}}));
        QVERIFY(!filter);
        QCOMPARE(filter.error().fault, core::Fault::Invalid);
        QCOMPARE(filter.error().pointer, QString(u"/query/" + name));
    }

    void aDashboardShowsAMonthInSeoul()
    {
        const auto query = parseDashboardQuery(asked({}));
        QCOMPARE(query->days, 30);
        QCOMPARE(query->zone.id(), "Asia/Seoul");
        const auto other = parseDashboardQuery(asked({{u"days"_s, u"7"_s}, {u"zone"_s, u"Europe/London"_s}}));
        QCOMPARE(other->days, 7);
        QCOMPARE(other->zone.id(), "Europe/London");
    }

    void aDashboardHasItsLimits()
    {
        for (const QString &days : {u"0"_s, u"367"_s, u"many"_s})
            QCOMPARE(parseDashboardQuery(asked({{u"days"_s, days}})).error().pointer, u"/query/days"_s);
        for (const QString &zone : {u"Mars/Olympus"_s, u"../etc/passwd"_s, u""_s})
            QCOMPARE(parseDashboardQuery(asked({{u"zone"_s, zone}})).error().pointer, u"/query/zone"_s);
    }
};

TEST_SUITE(OrderQueryTest);
#include "order_query_test.moc"
