#include "server/delivery/application/show_delivery.h"
#include "tests/support/test_suite.h"

using namespace delivery;
using contracts::delivery::DeliveryDocument;

class ShowDeliveryTest : public QObject {
    Q_OBJECT

    class OneDocument : public DeliveryDocuments {
    public:
        DeliveryDocument document;

        core::Result<DeliveryDocument> find(const DeliveryId &id) override
        {
            if (id != document.parcel.deliveryId)
                return core::fail(core::Fault::NotFound, QLatin1StringView("delivery-not-found"));
            return document;
        }
    };

private Q_SLOTS:
    void onlyWhomItConcernsSeesAParcel()
    {
        OneDocument documents;
        documents.document.parcel = {
            OrderId::generate(), DeliveryId::generate(), SellerId::generate(), BuyerId::generate()};
        const auto &parcel = documents.document.parcel;
        ShowDelivery show(documents);
        QVERIFY(show.run(parcel.deliveryId, {contracts::userOf(parcel.buyerId), false}));
        QVERIFY(show.run(parcel.deliveryId, {contracts::userOf(parcel.sellerId), false}));
        QVERIFY(show.run(parcel.deliveryId, {contracts::UserId::generate(), true}));
        const auto refused = show.run(parcel.deliveryId, {contracts::UserId::generate(), false});
        QCOMPARE(refused.error().slug, QStringLiteral("delivery-not-found"));
        QVERIFY(!show.run(DeliveryId::generate(), {contracts::UserId::generate(), true}));
    }
};

TEST_SUITE(ShowDeliveryTest);
#include "show_delivery_test.moc"
