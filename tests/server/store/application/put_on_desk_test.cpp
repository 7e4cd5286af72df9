#include "server/store/application/put_on_desk.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/in_memory_desk.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
using contracts::BuyerId;
using contracts::PaymentId;
using contracts::ordering::OrderPlaced;

class PutOnDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachSellerFindsTheOwnPart()
    {
        const SellerId one = SellerId::generate();
        const SellerId two = SellerId::generate();
        const BookId demian = BookId::generate();
        const BookId land = BookId::generate();
        const BookId sky = BookId::generate();
        const OrderPlaced placed{OrderId::generate(), BuyerId::generate(), u"김하늘"_s,
            {u"이바다"_s, u"010"_s, u"03187"_s, u"종로 1"_s, u"101호"_s},
            {{demian, one, u"데미안"_s, 2, Money::krw(9'000)}, {land, two, u"토지"_s, 1, Money::krw(12'000)},
                {sky, one, u"하늘과 바람과 별과 시"_s, 1, Money::krw(8'000)}},
            Money::krw(38'000), PaymentId::generate(), march(1, 8), march(1)};

        InMemoryDesk desk;
        QVERIFY(PutOnDesk(desk).run(placed));

        QCOMPARE(desk.count(), 2);
        const StoreOrder first = desk.order(placed.orderId, one);
        QCOMPARE(first.lines.size(), 2);
        QCOMPARE(first.total(), Money::krw(26'000));
        QCOMPARE(first.status, StoreOrderStatus::Waiting);
        QCOMPARE(first.buyerName, u"김하늘"_s);
        QCOMPARE(first.address.recipient, u"이바다"_s);
        QCOMPARE(first.address.line2, u"101호"_s);
        QCOMPARE(first.placedAt, march(1));
        QCOMPARE(desk.order(placed.orderId, two).lines, (QList<OrderedBook>{{land, u"토지"_s, 1, Money::krw(12'000)}}));
    }
};

TEST_SUITE(PutOnDeskTest);
#include "put_on_desk_test.moc"
