#include "server/delivery/application/reader.h"
#include "tests/support/test_suite.h"

using namespace delivery;

class ReaderTest : public QObject {
    Q_OBJECT

    const Parcel m_parcel{DeliveryId::generate(), OrderId::generate(), SellerId::generate(), BuyerId::generate()};

private Q_SLOTS:
    void whomAParcelConcerns()
    {
        const Reader buyer{contracts::userOf(m_parcel.buyerId), false};
        const Reader seller{contracts::userOf(m_parcel.sellerId), false};
        const Reader admin{contracts::UserId::generate(), true};
        const Reader stranger{contracts::UserId::generate(), false};
        QVERIFY(buyer.maySee(m_parcel) && !buyer.mayMove(m_parcel));
        QVERIFY(seller.maySee(m_parcel) && seller.mayMove(m_parcel));
        QVERIFY(admin.maySee(m_parcel) && admin.mayMove(m_parcel));
        QVERIFY(!stranger.maySee(m_parcel) && !stranger.mayMove(m_parcel));
    }
};

TEST_SUITE(ReaderTest);
#include "reader_test.moc"
