#include "common/contracts/ids/ids.h"
#include "tests/support/test_suite.h"

#include <type_traits>

using namespace contracts;

// The compiler is the test: an id of one kind does not fit where another belongs.
static_assert(!std::is_convertible_v<BookId, OrderId>);
static_assert(!std::is_convertible_v<BuyerId, SellerId>);
static_assert(!std::is_convertible_v<UserId, SellerId>);
static_assert(!std::is_assignable_v<PaymentId &, DeliveryId>);

class IdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBuyerAndASellerAreUsersUnderTheSameId()
    {
        const BuyerId buyer = BuyerId::generate();
        const SellerId seller = SellerId::generate();
        QCOMPARE(userOf(buyer).toString(), buyer.toString());
        QCOMPARE(userOf(seller).toString(), seller.toString());
    }
};

TEST_SUITE(IdsTest);
#include "ids_test.moc"
