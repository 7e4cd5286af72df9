#include "common/contracts/delivery/delivery_document.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::delivery;

class DeliveryDocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleComesBackAsItWas()
    {
        const QJsonObject body = tests::example(u"delivery"_s, u"delivery_document"_s);
        const auto document = parseDeliveryDocument(body);
        QVERIFY(document);
        QCOMPARE(document->steps.size(), 3);
        QCOMPARE(document->steps.last().place, u"옥천 HUB"_s);
        QCOMPARE(toJson(*document), body);
    }

    void aParcelThatHasNotStartedHasNoWaybill()
    {
        const DeliveryDocument document{
            {OrderId::generate(), DeliveryId::generate(), SellerId::generate(), BuyerId::generate()},
            DeliveryStatus::Preparing, {}, {}, {{DeliveryStatus::Preparing, {}, QDateTime::currentDateTimeUtc()}}};
        QVERIFY(!toJson(document).contains("waybill"_L1));
        QCOMPARE(parseDeliveryDocument(toJson(document)).value(), document);
    }

    void aStepThatCannotBeReadIsNamed()
    {
        QJsonObject body = tests::example(u"delivery"_s, u"delivery_document"_s);
        body.insert(u"steps"_s, QJsonArray{QJsonObject{{"status"_L1, u"preparing"_s}}});
        QCOMPARE(parseDeliveryDocument(body).error().pointer, u"/steps/0/at"_s);
    }
};

TEST_SUITE(DeliveryDocumentTest);
#include "delivery_document_test.moc"
