#include "common/contracts/order_view/order_document.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::order_view;

class OrderDocumentTest : public QObject {
    Q_OBJECT

    static QJsonObject whole() { return tests::example(u"order_view"_s, u"order_document"_s); }

    static QJsonObject withFirst(const QString &list, const QString &key, const QJsonValue &value)
    {
        QJsonObject written = whole();
        QJsonArray items = written.value(list).toArray();
        QJsonObject first = items.first().toObject();
        first.insert(key, value);
        items.replace(0, first);
        written.insert(list, items);
        return written;
    }

private Q_SLOTS:
    void everyExampleComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : tests::exampleNames(u"order_view"_s).filter(u"order_document"_s))
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void everyExampleComesBackAsItWas()
    {
        QFETCH(QString, name);
        const auto document = parseOrderDocument(tests::example(u"order_view"_s, name));
        QVERIFY2(document, document ? "" : qPrintable(document.error().pointer));
        QCOMPARE(toJson(*document), tests::example(u"order_view"_s, name));
    }

    void everyPartArrivesInItsPlace()
    {
        const auto document = parseOrderDocument(whole());
        QVERIFY(document);
        QCOMPARE(document->status, OrderStatus::Shipping);
        QCOMPARE(document->address->line2, u"101동 1203호"_s);
        QCOMPARE(document->lines.at(1).title, u"Kafka on the Shore"_s);
        QCOMPARE(document->total, Money::krw(27'000));
        QCOMPARE(document->payment->approvedAt, document->timeline.first().at);
        QCOMPARE(document->deliveries.first().waybill, u"4502-1189-7733"_s);
        QCOMPARE(document->timeline.last().place, u"옥천 HUB"_s);
        QVERIFY(!document->deadline);
    }

    void whatIsNotKnownYetIsLeftOut()
    {
        OrderDocument document;
        document.orderId = OrderId::generate();
        QVERIFY(!toJson(document).contains("buyerId"_L1) && !toJson(document).contains("payment"_L1));
        QCOMPARE(parseOrderDocument(toJson(document)).value(), document);
    }

    void aFaultyPartIsNamed()
    {
        QCOMPARE(parseOrderDocument(withFirst(u"lines"_s, u"quantity"_s, 0)).error().pointer, u"/lines/0/quantity"_s);
        QCOMPARE(parseOrderDocument(withFirst(u"deliveries"_s, u"deliveryId"_s, u"x"_s)).error().pointer,
            u"/deliveries/0/deliveryId"_s);
        QCOMPARE(parseOrderDocument(withFirst(u"timeline"_s, u"at"_s, u"noon"_s)).error().pointer, u"/timeline/0/at"_s);
    }
};

TEST_SUITE(OrderDocumentTest);
#include "order_document_test.moc"
