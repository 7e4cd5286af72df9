#include "server/delivery/adapters/postgres/postgres_delivery_documents.h"
#include "tests/server/delivery/support/delivery_database.h"
#include "tests/support/test_suite.h"

using namespace delivery;
using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryStep;

class PostgresDeliveryDocumentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentTellsTheWholeWay()
    {
        platform::postgres::Connection connection(deliveryDatabase());
        PostgresDeliveries deliveries(connection);
        const QDateTime start(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
        Delivery parcel = Delivery::prepare(
            {DeliveryId::generate(), OrderId::generate(), SellerId::generate(), BuyerId::generate()}, start);
        QVERIFY(deliveries.add(parcel));
        QVERIFY(parcel.handOver(Handover::make(u"한진택배"_s, u"4502"_s).value(), start.addSecs(60)));
        QVERIFY(deliveries.save(parcel));
        QVERIFY(parcel.progress(DeliveryStatus::InTransit, u"옥천 HUB"_s, start.addSecs(120)));
        QVERIFY(deliveries.save(parcel));

        PostgresDeliveryDocuments documents(connection);
        const auto document = documents.find(parcel.parcel().id);
        QVERIFY(document);
        using Status = contracts::delivery::DeliveryStatus;
        QCOMPARE(document->status, Status::InTransit);
        QCOMPARE(document->courier, u"한진택배"_s);
        QCOMPARE(document->waybill, u"4502"_s);
        QCOMPARE(document->parcel.orderId, parcel.parcel().orderId);
        QCOMPARE(document->parcel.sellerId, parcel.parcel().sellerId);
        QCOMPARE(document->parcel.buyerId, parcel.parcel().buyerId);
        const QList<DeliveryStep> steps{{Status::Preparing, {}, start}, {Status::Started, {}, start.addSecs(60)},
            {Status::InTransit, u"옥천 HUB"_s, start.addSecs(120)}};
        QCOMPARE(document->steps, steps);
        QCOMPARE(documents.find(DeliveryId::generate()).error().slug, u"delivery-not-found"_s);
    }
};

TEST_SUITE(PostgresDeliveryDocumentsTest);
#include "postgres_delivery_documents_test.moc"
