#include "server/delivery/application/words.h"
#include "tests/support/test_suite.h"

using namespace delivery;

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasItsWord()
    {
        for (int i = 0; i <= int(DeliveryStatus::Cancelled); ++i)
            QCOMPARE(fromWords(inWords(DeliveryStatus(i))), DeliveryStatus(i));
        QCOMPARE(toText(inWords(DeliveryStatus::OutForDelivery)), QStringLiteral("outForDelivery"));
    }

    void aParcelKeepsItsFourNames()
    {
        const Parcel parcel{DeliveryId::generate(), OrderId::generate(), SellerId::generate(), BuyerId::generate()};
        const contracts::delivery::Parcel words = inWords(parcel);
        QCOMPARE(words.deliveryId, parcel.id);
        QCOMPARE(words.orderId, parcel.orderId);
        QCOMPARE(words.sellerId, parcel.sellerId);
        QCOMPARE(words.buyerId, parcel.buyerId);
    }
};

TEST_SUITE(WordsTest);
#include "words_test.moc"
