#include "common/contracts/order_view/order_list.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::order_view;

class OrderListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleComesBackAsItWas()
    {
        for (const QString &name : {u"order_list"_s, u"order_list_empty"_s}) {
            const auto list = parseOrderList(tests::example(u"order_view"_s, name));
            QVERIFY2(list, list ? "" : qPrintable(list.error().pointer));
            QCOMPARE(toJson(*list), tests::example(u"order_view"_s, name));
        }
    }

    void thePageAfterThisOneIsNamed()
    {
        const auto list = parseOrderList(tests::example(u"order_view"_s, u"order_list"_s));
        QCOMPARE(list->next, list->items.last().orderId);
        QCOMPARE(list->counts.value(OrderStatus::Completed), 12);
        QCOMPARE(list->counts.value(OrderStatus::Expired), 0);
    }

    void aFaultInsideADocumentNamesItsPlace()
    {
        QJsonObject body = tests::example(u"order_view"_s, u"order_list"_s);
        body.insert(u"items"_s, QJsonArray{QJsonObject()});
        QCOMPARE(parseOrderList(body).error().pointer, u"/items/0/orderId"_s);
    }
};

TEST_SUITE(OrderListTest);
#include "order_list_test.moc"
