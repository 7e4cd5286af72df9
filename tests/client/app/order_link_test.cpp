#include "client/app/order_link.h"
#include "tests/support/test_suite.h"

using namespace app;
using contracts::OrderId;
using namespace Qt::Literals::StringLiterals;

class OrderLinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLinkLeadsToItsOrder()
    {
        const OrderId order = OrderId::generate();
        QCOMPARE(orderOfLink(linkTo(order)), std::optional(order));
        QVERIFY(linkTo(order).startsWith(u"bookstore://order/"_s));
    }

    void anythingElseLeadsNowhere_data()
    {
        QTest::addColumn<QString>("link");
        const QString id = OrderId::generate().toString();
        QTest::newRow("nothing") << QString();
        QTest::newRow("no id") << u"bookstore://order/"_s;
        QTest::newRow("no order") << QString(u"bookstore://book/"_s + id);
        QTest::newRow("another scheme") << QString(u"https://order/"_s + id);
        QTest::newRow("more behind it") << QString(u"bookstore://order/"_s + id + u"/../x"_s);
        QTest::newRow("not an id") << u"bookstore://order/drop-table"_s;
    }
    void anythingElseLeadsNowhere()
    {
        QFETCH(QString, link);
        QVERIFY(!orderOfLink(link));
    }
};

TEST_SUITE(OrderLinkTest);
#include "order_link_test.moc"
