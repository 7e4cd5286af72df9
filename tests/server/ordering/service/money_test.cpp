#include "tests/server/ordering/service/money_shop.h"
#include "tests/support/test_suite.h"

#include <thread>

using namespace tests;
using namespace Qt::Literals::StringLiterals;
using contracts::BookId;
using ordering::OrderStatus;

// The money of an order through three processes, each of which may be slow, mad or dead.
class MoneyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MoneyShop> m_shop;
    BookId m_toji;

    OrderStatus statusOf(const MoneyShop::Reply &reply) { return m_shop->stored(reply.orderId()).status; }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<MoneyShop>(
            MoneyShop::Environment{{u"BOOKSTORE_HOLD_SECONDS"_s, u"20"_s}, {u"BOOKSTORE_GRACE_SECONDS"_s, u"1"_s}});
    }
    void cleanupTestCase() { m_shop.reset(); }

    void init()
    {
        m_shop->provider.turn({});
        m_toji = m_shop->shelves->shelve(100, 15'000);
        // The breakers of an earlier test close with the first orders that are paid again.
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->order(m_toji, MoneyShop::freshKey()).status, 201, 40'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->awaiting(), 0, 40'000);
    }

    void anOrderIsPaidWhenItIsPlaced()
    {
        const auto reply = m_shop->order(m_toji, MoneyShop::freshKey());
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.body.value("status"_L1).toString(), u"placed"_s);
        QCOMPARE(m_shop->provider.charges(reply.orderId()), 1);
        QCOMPARE(statusOf(reply), OrderStatus::Placed);
    }

    void aDeclinedCardBuysNothing()
    {
        const auto before = m_shop->shelves->account(m_toji);
        const auto reply = m_shop->order(m_toji, MoneyShop::freshKey(), u"card-declined"_s);
        QCOMPARE(reply.status, 402);
        QCOMPARE(reply.slug(), u"payment-declined"_s);
        QCOMPARE(m_shop->shelves->account(m_toji), before);
        QCOMPARE(statusOf(reply), OrderStatus::PaymentFailed);
    }

    void anotherBodyUnderTheSameKeyIsRefused()
    {
        const QByteArray key = MoneyShop::freshKey();
        const auto first = m_shop->order(m_toji, key);
        QCOMPARE(m_shop->order(m_toji, key).body, first.body);
        QCOMPARE(m_shop->order(m_toji, key, u"card-4242"_s, 2).status, 422);
    }

    void withPaymentDeadTheOrderWaitsAndIsPaidByItself()
    {
        m_shop->payment.kill();
        const auto reply = m_shop->order(m_toji, MoneyShop::freshKey());
        QCOMPARE(reply.status, 202);
        QVERIFY(reply.retryAfter.toInt() > 0);
        const QJsonObject later = reply.body.value("payLater"_L1).toObject();
        QVERIFY(later.value("payUrl"_L1).toString().endsWith(reply.orderId() + u"/payment"_s));
        QVERIFY(m_shop->toldBy(m_shop->orderingDatabase).contains(u"OrderPaymentDeferred"_s));
        m_shop->payment.start();
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(reply), OrderStatus::Placed, 20'000);
        QCOMPARE(m_shop->provider.charges(reply.orderId()), 1);
    }

    void whoWaitsMayPayByHandAndIsChargedOnce()
    {
        m_shop->payment.kill();
        const auto reply = m_shop->order(m_toji, MoneyShop::freshKey());
        QCOMPARE(reply.status, 202);
        m_shop->payment.start();
        const auto pay = [&] {
            return m_shop->post(u"/api/v1/orders/%1/payment"_s.arg(reply.orderId()), MoneyShop::freshKey());
        };
        QTRY_COMPARE_WITH_TIMEOUT(pay().status, 200, 20'000);
        QCOMPARE(pay().body.value("status"_L1).toString(), u"placed"_s);
        QCOMPARE(m_shop->provider.charges(reply.orderId()), 1);
    }

    void paymentMovesByConfigurationAlone()
    {
        const quint16 before = m_shop->payment.internalPort;
        m_shop->movePayment();
        QVERIFY(m_shop->payment.internalPort != before);
        const auto reply = m_shop->order(m_toji, MoneyShop::freshKey());
        QCOMPARE(reply.status, 201);
        QCOMPARE(m_shop->provider.charges(reply.orderId()), 1);
    }

    void paymentKilledWhileItAsksTheProviderChargesOnce()
    {
        m_shop->provider.turn({{u"delayMs"_s, 200}});
        MoneyShop::Reply reply;
        std::thread buyer([&] { reply = m_shop->order(m_toji, MoneyShop::freshKey()); });
        const auto charged = [this] { return m_shop->provider.ledger().value("charges"_L1).toArray().size(); };
        const auto before = charged();
        while (charged() == before) // the charge stands, its answer is on the way
            QThread::yieldCurrentThread();
        m_shop->payment.kill();
        buyer.join();
        QCOMPARE(reply.status, 202);
        m_shop->provider.turn({});
        m_shop->payment.start();
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(reply), OrderStatus::Placed, 30'000);
        QCOMPARE(m_shop->provider.charges(reply.orderId()), 1);
    }

    void orderingKilledWhileItAsksPaymentPlacesOnce()
    {
        m_shop->provider.turn({{u"delayMs"_s, 250}});
        const QByteArray key = MoneyShop::freshKey();
        const int before = int(m_shop->allStored().size());
        MoneyShop::Reply reply;
        std::thread buyer([&] { reply = m_shop->order(m_toji, key); });
        while (m_shop->allStored().size() == before)
            QThread::yieldCurrentThread();
        m_shop->ordering.kill();
        buyer.join();
        QCOMPARE(reply.status, 0);
        m_shop->provider.turn({});
        m_shop->ordering.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->order(m_toji, key).status, 201, 20'000);
        const auto orders = m_shop->allStored();
        QCOMPARE(orders.size(), before + 1);
        QCOMPARE(orders.last().status, OrderStatus::Placed);
        QCOMPARE(m_shop->provider.charges(orders.last().id.toString()), 1);
    }

    void anAnswerThatIsLostIsAskedForAndNotChargedTwice()
    {
        m_shop->provider.turn({{u"answerLost"_s, 1}});
        const auto reply = m_shop->order(m_toji, MoneyShop::freshKey());
        QCOMPARE(reply.status, 202);
        QCOMPARE(m_shop->provider.charges(reply.orderId()), 1);
        m_shop->provider.turn({});
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(reply), OrderStatus::Placed, 30'000);
        QCOMPARE(m_shop->provider.charges(reply.orderId()), 1);
    }

    void aProviderThatHangsHoldsUpNobodyElse()
    {
        m_shop->provider.turn({{u"timeout"_s, 1}});
        std::vector<std::thread> buyers;
        std::atomic<int> waiting = 0;
        for (int i = 0; i < 24; ++i)
            buyers.emplace_back([&] { waiting += m_shop->order(m_toji, MoneyShop::freshKey()).status == 202; });
        QElapsedTimer timer;
        timer.start();
        const auto other = m_shop->post(
            u"/api/v1/orders/%1/cancellation"_s.arg(contracts::OrderId::generate().toString()), MoneyShop::freshKey());
        QCOMPARE(other.status, 404);
        QVERIFY2(timer.elapsed() < 1'500, qPrintable(QString::number(timer.elapsed())));
        for (std::thread &buyer : buyers)
            buyer.join();
        QCOMPARE(waiting, 24);

        timer.restart(); // nobody waits for nothing any more
        QCOMPARE(m_shop->order(m_toji, MoneyShop::freshKey()).status, 202);
        QVERIFY2(timer.elapsed() < 1'500, qPrintable(QString::number(timer.elapsed())));
        m_shop->provider.turn({});
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->awaiting(), 0, 60'000);
    }

    void aWaitingOrderIsCancelledAtOnceAndNeverCharged()
    {
        m_shop->payment.kill();
        const auto reply = m_shop->order(m_toji, MoneyShop::freshKey());
        const QString path = u"/api/v1/orders/%1/cancellation"_s.arg(reply.orderId());
        QCOMPARE(m_shop->post(path, MoneyShop::freshKey()).status, 200);
        QCOMPARE(m_shop->post(path, MoneyShop::freshKey()).status, 200);
        QCOMPARE(statusOf(reply), OrderStatus::Cancelled);
        QCOMPARE(m_shop->post(u"/api/v1/orders/%1/payment"_s.arg(reply.orderId()), MoneyShop::freshKey()).status, 409);
        m_shop->payment.start();
        QCOMPARE(m_shop->provider.charges(reply.orderId()), 0);
    }

    void anExpiredOrderGetsItsLateMoneyBackOnce()
    {
        m_shop->provider.turn({{u"answerLost"_s, 1}});
        const auto before = m_shop->shelves->account(m_toji);
        const auto reply = m_shop->order(m_toji, MoneyShop::freshKey());
        QCOMPARE(reply.status, 202);
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(reply), OrderStatus::Expired, 40'000);
        QCOMPARE(m_shop->shelves->account(m_toji), before);
        QCOMPARE(m_shop->provider.charges(reply.orderId()), 1);
        m_shop->payment.kill(); // the refund survives that, too
        m_shop->provider.turn({});
        m_shop->payment.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->provider.refunds(reply.orderId()), 1, 60'000);
        QTRY_COMPARE(m_shop->toldBy(m_shop->paymentDatabase).count(u"PaymentRefunded"_s), 1);
        QCOMPARE(statusOf(reply), OrderStatus::Expired);
    }
};

TEST_SUITE(MoneyTest);
#include "money_test.moc"
