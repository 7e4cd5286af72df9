#include "server/store/application/follow_delivery.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/in_memory_books.h"
#include "tests/server/store/support/in_memory_desk.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
using namespace contracts::delivery;
using contracts::BuyerId;
using contracts::DeliveryId;
using Outcome = FollowDelivery::Outcome;

class FollowDeliveryTest : public QObject {
    Q_OBJECT

    const Seller m_seller = aSeller();

    static Parcel parcelOf(const StoreOrder &order)
    {
        return {order.orderId, DeliveryId::generate(), order.sellerId, BuyerId::generate()};
    }

    static StoreOrder requested(SellerId seller, BookId book)
    {
        StoreOrder order = aStoreOrder(seller, book);
        (void)order.requestShipment(u"한진"_s, u"1"_s, march(2));
        return order;
    }

private Q_SLOTS:
    void aParcelThatLeftTakesItsCopiesOffTheShelf()
    {
        InMemoryDesk desk;
        InMemoryBooks books;
        const Book book = books.with(aBook(m_seller, 5));
        const StoreOrder order = desk.with(requested(m_seller.id, book.id));
        FollowDelivery follow(desk, books);
        QCOMPARE(follow.run(DeliveryStarted{parcelOf(order), u"한진"_s, u"1"_s, march(3)}).value(), Outcome::Followed);
        QCOMPARE(desk.order(order.orderId, m_seller.id).status, StoreOrderStatus::Shipping);
        QCOMPARE(desk.order(order.orderId, m_seller.id).updatedAt, march(3));
        QCOMPARE(books.book(book.id).onHand, 3);
        QCOMPARE(books.ledger().first().orderId, order.orderId);
        QCOMPARE(books.ledger().first().at, march(3));
    }

    void theDeskShowsWhereTheParcelIs()
    {
        InMemoryDesk desk;
        InMemoryBooks books;
        const Book book = books.with(aBook(m_seller, 5));
        const StoreOrder order = desk.with(requested(m_seller.id, book.id));
        FollowDelivery follow(desk, books);
        const Parcel parcel = parcelOf(order);
        QVERIFY(follow.run(DeliveryStarted{parcel, u"한진"_s, u"1"_s, march(3)}));
        QVERIFY(follow.run(DeliveryProgressed{parcel, DeliveryStatus::InTransit, u"대전"_s, march(4)}));
        QCOMPARE(desk.order(order.orderId, m_seller.id).place, u"대전"_s);
        QVERIFY(follow.run(DeliveryProgressed{parcel, DeliveryStatus::OutForDelivery, {}, march(5)}));
        QVERIFY(follow.run(DeliveryProgressed{parcel, DeliveryStatus::Failed, {}, march(5)}));
        QCOMPARE(desk.order(order.orderId, m_seller.id).status, StoreOrderStatus::Failed);
        QVERIFY(follow.run(DeliveryCompleted{parcel, march(6)}));
        QCOMPARE(desk.order(order.orderId, m_seller.id).status, StoreOrderStatus::Delivered);
        QCOMPARE(books.book(book.id).onHand, 3);
    }

    void aReturnedParcelIsShownAsReturned()
    {
        InMemoryDesk desk;
        InMemoryBooks books;
        const Book book = books.with(aBook(m_seller, 5));
        const StoreOrder order = desk.with(requested(m_seller.id, book.id));
        FollowDelivery follow(desk, books);
        QVERIFY(follow.run(DeliveryStarted{parcelOf(order), u"한진"_s, u"1"_s, march(3)}));
        QVERIFY(follow.run(DeliveryProgressed{parcelOf(order), DeliveryStatus::Returned, {}, march(5)}));
        QCOMPARE(desk.order(order.orderId, m_seller.id).status, StoreOrderStatus::Returned);
    }

    void aCancelledDeliveryIsTakenOffEveryDesk()
    {
        InMemoryDesk desk;
        InMemoryBooks books;
        const Book book = books.with(aBook(m_seller, 5));
        const StoreOrder one = desk.with(requested(m_seller.id, book.id));
        StoreOrder two = aStoreOrder();
        two.orderId = one.orderId;
        desk.with(two);
        const DeliveryCancelled cancelled{one.orderId, BuyerId::generate(),
            {{DeliveryId::generate(), one.sellerId}, {DeliveryId::generate(), two.sellerId}}, march(3)};
        QCOMPARE(FollowDelivery(desk, books).run(cancelled).value(), Outcome::Followed);
        QCOMPARE(desk.order(one.orderId, one.sellerId).status, StoreOrderStatus::Cancelled);
        QCOMPARE(desk.order(one.orderId, two.sellerId).status, StoreOrderStatus::Cancelled);
        QCOMPARE(books.book(book.id).onHand, 5);
    }

    void whatIsNotOnTheDeskYetIsWaitedFor()
    {
        InMemoryDesk desk;
        InMemoryBooks books;
        const StoreOrder order = aStoreOrder();
        FollowDelivery follow(desk, books);
        const DeliveryCancelled cancelled{
            order.orderId, BuyerId::generate(), {{DeliveryId::generate(), order.sellerId}}, march(3)};
        QCOMPARE(follow.run(cancelled).value(), Outcome::NotOnDeskYet);
        QCOMPARE(follow.run(DeliveryCompleted{parcelOf(order), march(3)}).value(), Outcome::NotOnDeskYet);
    }

    void whatCannotBeIsAFault()
    {
        InMemoryDesk desk;
        InMemoryBooks books;
        const StoreOrder order = desk.with(aStoreOrder());
        FollowDelivery follow(desk, books);
        QCOMPARE(follow.run(DeliveryCompleted{parcelOf(order), march(3)}).error().slug, u"impossible-move"_s);
        QCOMPARE(follow.run(DeliveryProgressed{parcelOf(order), DeliveryStatus::Preparing, {}, march(3)}).error().slug,
            u"no-progress"_s);
        QCOMPARE(desk.order(order.orderId, order.sellerId), order);
    }
};

TEST_SUITE(FollowDeliveryTest);
#include "follow_delivery_test.moc"
