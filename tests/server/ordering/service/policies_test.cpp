#include "common/contracts/delivery/delivery_events.h"
#include "common/contracts/store/book_events.h"
#include "common/contracts/store/stock_events.h"
#include "tests/server/ordering/service/money_shop.h"
#include "tests/support/examples.h"
#include "tests/support/producer/fake_producer.h"
#include "tests/support/test_suite.h"

using namespace tests;
using namespace Qt::Literals::StringLiterals;
namespace store = contracts::store;
namespace delivery = contracts::delivery;
using contracts::BookId;
using contracts::SellerId;
using ordering::OrderStatus;
using ordering::builders::Account;

// When something happens elsewhere, then …: told by the real backbone, over a real broker.
class PoliciesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestBroker> m_broker;
    std::unique_ptr<Overheard> m_told; // its own broker is not the one of the shop
    std::unique_ptr<FakeProducer> m_store;
    std::unique_ptr<FakeProducer> m_delivery;
    std::unique_ptr<MoneyShop> m_shop;
    SellerId m_seller;
    store::BookFacts m_book;

    void tellOfBook(qint64 won, int version)
    {
        m_book.price = core::Money::krw(won);
        m_book.version = version;
        m_store->tell(m_book.bookId.toString(), store::BookChanged{m_book});
    }
    void receive(int copies)
    {
        m_store->tell(m_book.bookId.toString(),
            store::StockReceived{m_book.bookId, m_seller, contracts::StockEntryId::generate(), copies});
    }
    Account account() { return m_shop->shelves->account(m_book.bookId); }

    QString placedOrder()
    {
        const auto reply = m_shop->order(m_book.bookId, MoneyShop::freshKey());
        return reply.status == 201 ? reply.orderId() : QString();
    }
    OrderStatus statusOf(const QString &order) { return m_shop->stored(order).status; }
    delivery::Parcel parcelOf(const QString &order) const
    {
        return {contracts::OrderId::parse(order).value(), contracts::DeliveryId::generate(), m_seller, m_shop->buyer};
    }
    int told(const QString &name) { return int(m_shop->toldBy(m_shop->orderingDatabase).count(name)); }
    int cancel(const QString &order)
    {
        return m_shop->post(u"/api/v1/orders/%1/cancellation"_s.arg(order), MoneyShop::freshKey()).status;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_broker = std::make_unique<TestBroker>();
        m_told = std::make_unique<Overheard>(u"ordering"_s, m_broker->settings());
        const platform::auth::CallerKeys ordering{{u"ordering"_s, {MoneyShop::keyOf(u"ordering"_s).publicKey()}}};
        m_store = std::make_unique<FakeProducer>(u"store"_s, m_broker->port(), ordering);
        m_delivery = std::make_unique<FakeProducer>(u"delivery"_s, m_broker->port(), ordering);
        m_shop = std::make_unique<MoneyShop>(
            MoneyShop::Environment{{u"BOOKSTORE_PEER_STORE_URL"_s, m_store->url().toString()},
                {u"BOOKSTORE_PEER_DELIVERY_URL"_s, m_delivery->url().toString()},
                {u"BOOKSTORE_MQTT_PORT"_s, QString::number(m_broker->port())}});
    }
    void cleanupTestCase()
    {
        m_shop.reset();
        m_told.reset();
        m_delivery.reset();
        m_store.reset();
    }

    // A book of its own for every test, registered and in stock.
    void init()
    {
        m_book = store::parseBookRegistered(example(u"store"_s, u"book_registered"_s)).value().book;
        m_book.bookId = BookId::generate();
        m_seller = SellerId::generate();
        m_book.sellerId = m_seller;
        m_book.version = 1;
        m_store->tell(m_book.bookId.toString(), store::BookRegistered{m_book});
        receive(10);
        QTRY_COMPARE_WITH_TIMEOUT(account(), (Account{10, 10, 0, 0, 0}), 20'000);
    }

    void whatStoreTellsIsSoldAtThatPrice()
    {
        tellOfBook(12'300, 2);
        receive(5);
        QTRY_COMPARE(account().supplied, 15);
        const auto reply = m_shop->order(m_book.bookId, MoneyShop::freshKey());
        QCOMPARE(reply.body.value("total"_L1).toObject().value("amount"_L1).toInt(), 12'300);
    }

    void aWithdrawnBookIsNotSold()
    {
        m_store->tell(m_book.bookId.toString(), store::BookWithdrawn{m_book.bookId, m_seller, 2});
        QTRY_COMPARE(m_shop->order(m_book.bookId, MoneyShop::freshKey()).slug(), u"book-not-for-sale"_s);
    }

    void aCorrectionBelowWhatIsPromisedIsToldToTheSeller()
    {
        QVERIFY(!placedOrder().isEmpty());
        m_store->tell(m_book.bookId.toString(),
            store::StockCorrected{m_book.bookId, m_seller, contracts::StockEntryId::generate(), -10, u"lost"_s});
        QTRY_COMPARE(told(u"StockShort"_s), 1);
        QCOMPARE(account(), (Account{0, 0, 1, 0, 1}));
    }

    void anOrderIsShippedAndCompleted()
    {
        const QString order = placedOrder();
        m_delivery->tell(order, delivery::DeliveryStarted{parcelOf(order), u"CJ"_s, u"1"_s, m_now});
        QTRY_COMPARE(statusOf(order), OrderStatus::Shipping);
        QCOMPARE(account(), (Account{10, 9, 0, 1, 0}));
        QCOMPARE(cancel(order), 409);
        m_delivery->tell(order, delivery::DeliveryCompleted{parcelOf(order), m_now});
        QTRY_COMPARE(statusOf(order), OrderStatus::Completed);
        QCOMPARE(told(u"OrderCompleted"_s), 1);
    }

    void aGrantedCancellationBringsTheMoneyBack()
    {
        const QString order = placedOrder();
        QCOMPARE(cancel(order), 202);
        QCOMPARE(cancel(order), 202);
        m_delivery->tell(order,
            delivery::DeliveryCancelled{contracts::OrderId::parse(order).value(), m_shop->buyer,
                {{contracts::DeliveryId::generate(), m_seller}}, m_now});
        QTRY_COMPARE(statusOf(order), OrderStatus::Cancelled);
        QCOMPARE(account(), (Account{10, 10, 0, 0, 0}));
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->provider.refunds(order), 1, 20'000);
        QCOMPARE(cancel(order), 200);
    }

    void aRefusedCancellationLetsTheOrderGoOn()
    {
        const QString order = placedOrder();
        const int before = told(u"OrderCancellationRequested"_s);
        QCOMPARE(cancel(order), 202);
        QCOMPARE(told(u"OrderCancellationRequested"_s), before + 1);
        m_delivery->tell(order,
            delivery::DeliveryCancellationRefused{
                contracts::OrderId::parse(order).value(), m_shop->buyer, u"handed-over"_s, m_now});
        QTRY_COMPARE(statusOf(order), OrderStatus::Placed);
        QCOMPARE(m_shop->provider.refunds(order), 0);
    }

private:
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
};

TEST_SUITE(PoliciesTest);
#include "policies_test.moc"
