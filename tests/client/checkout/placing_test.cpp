#include "client/checkout/placing.h"

#include "tests/client/checkout/till.h"
#include "tests/support/test_suite.h"

using namespace checkout;
using namespace std::chrono_literals;
using namespace tests;
using api::Verb;
using core::Fault;
using State = Placing::State;

class PlacingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_user = contracts::UserId::generate();
        m_shop = std::make_unique<FakeShop>();
        m_orders = std::make_unique<api::Orders>(*m_shop);
        start();
    }
    void cleanup() { m_placing.reset(); }

    void aPlacedOrderIsAnsweredAndForgotten()
    {
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1}));
        place();
        QTRY_COMPARE(m_answered->size(), 1);
        QCOMPARE(m_placing->state(), State::Idle);
        QVERIFY(!file().read());
        QVERIFY(!m_shop->asked().first().idempotencyKey.isEmpty());
    }

    void theKeyIsWrittenDownBeforeTheOrderIsSent()
    {
        m_shop->hold();
        place();
        QVERIFY(file().read());
        QCOMPARE(file().read()->key.bytes(), m_shop->asked().first().idempotencyKey);
        QCOMPARE(file().read()->order, anOrderOf({1}));
        m_shop->letGo();
    }

    void pressingTwiceOrdersOnce()
    {
        m_shop->hold();
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1}));
        place();
        place();
        m_placing->place(anOrderOf({2}));
        QCOMPARE(m_shop->asked().size(), 1);
        m_shop->letGo();
        QTRY_COMPARE(m_answered->size(), 1);
    }

    void aLostAnswerIsAskedForWithTheSameKey()
    {
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1}));
        m_shop->answerOnce(Verb::Post, kOrders, answerLost());
        m_shop->answerOnce(Verb::Post, kOrders, core::fail(Fault::Conflict, "request-in-progress"_L1));
        m_shop->answerOnce(Verb::Post, kOrders, unreachable()); // the second try did not get there
        m_shop->answerOnce(Verb::Post, kOrders, core::fail(Fault::Broken, "unexpected-answer"_L1));
        place();
        QTRY_COMPARE(m_answered->size(), 1);
        QCOMPARE(m_shop->asked().size(), 5);
        for (const api::Request &request : m_shop->asked()) {
            QCOMPARE(request.idempotencyKey, m_shop->asked().first().idempotencyKey);
            QCOMPARE(request.body, m_shop->asked().first().body);
        }
        QCOMPARE(m_refused->size(), 0);
    }

    void afterManyTriesSomebodyMustAsk()
    {
        m_shop->answer(Verb::Post, kOrders, answerLost());
        place();
        QTRY_COMPARE(m_placing->state(), State::Unsure);
        QCOMPARE(m_shop->asked().size(), 6);
        QVERIFY(file().read());
        m_placing->place(anOrderOf({2})); // not while it is not known what became of the first
        QCOMPARE(m_shop->asked().size(), 6);
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1}));
        m_placing->askAgain();
        QCOMPARE(m_placing->state(), State::UnderWay);
        QTRY_COMPARE(m_answered->size(), 1);
        QCOMPARE(m_shop->asked().last().idempotencyKey, m_shop->asked().first().idempotencyKey);
    }

    void aShopThatWasNeverReachedHasNoOrder()
    {
        m_shop->answer(Verb::Post, kOrders, unreachable());
        place();
        QTRY_COMPARE(m_refused->size(), 1);
        QVERIFY(!file().read());
        QCOMPARE(m_shop->asked().size(), 1);
        place();
        QTRY_COMPARE(m_refused->size(), 2);
        QVERIFY(m_shop->asked().last().idempotencyKey != m_shop->asked().first().idempotencyKey);
    }

    void aRefusalEndsIt_data()
    {
        QTest::addColumn<QString>("slug");
        for (const QString &slug : {u"price-changed"_s, u"sold-out"_s, u"payment-declined"_s})
            QTest::newRow(qPrintable(slug)) << slug;
    }
    void aRefusalEndsIt()
    {
        QFETCH(QString, slug);
        m_shop->answerOnce(Verb::Post, kOrders, answerLost());
        m_shop->answer(Verb::Post, kOrders, refusal(slug));
        place();
        QTRY_COMPARE(m_refused->size(), 1);
        QCOMPARE(m_placing->state(), State::Idle);
        QVERIFY(!file().read());
    }

    void aRestartAsksForWhatWasLeftOpen()
    {
        m_shop->hold();
        place();
        const QByteArray key = m_shop->asked().first().idempotencyKey;
        m_placing.reset(); // the program ends before the answer
        m_shop->letGo();
        m_shop->answer(Verb::Post, kOrders, placedAnswer({1}));
        start();
        QCOMPARE(m_placing->state(), State::UnderWay);
        QTRY_COMPARE(m_answered->size(), 1);
        QCOMPARE(m_shop->asked().last().idempotencyKey, key);
        QVERIFY(!file().read());
    }

    void afterARestartAnUnreachableShopLeavesItOpen()
    {
        QVERIFY(file().write({api::IdempotencyKey::generate(), anOrderOf({1}), QDateTime::currentDateTimeUtc()}));
        m_shop->answer(Verb::Post, kOrders, unreachable());
        start();
        QTRY_COMPARE(m_placing->state(), State::Unsure);
        QCOMPARE(m_refused->size(), 0);
        QVERIFY(file().read());
    }

    // The shop forgets keys after a day; the same question would then be a second order.
    void anOldOrderIsNotAskedForAgain()
    {
        const QDateTime longAgo = QDateTime::currentDateTimeUtc().addDays(-2);
        QVERIFY(file().write({api::IdempotencyKey::generate(), anOrderOf({1}), longAgo}));
        m_placing = std::make_unique<Placing>(*m_orders);
        QSignalSpy lost(m_placing.get(), &Placing::lostTrack);
        m_placing->belongTo(folder());
        QCOMPARE(lost.size(), 1);
        QCOMPARE(m_shop->asked().size(), 0);
        QVERIFY(!file().read());
        QCOMPARE(m_placing->state(), State::Idle);
    }

    void theOrderOfAnotherUserIsNotAskedFor()
    {
        QVERIFY(file().write({api::IdempotencyKey::generate(), anOrderOf({1}), QDateTime::currentDateTimeUtc()}));
        m_user = contracts::UserId::generate();
        start();
        QCOMPARE(m_placing->state(), State::Idle);
        QCOMPARE(m_shop->asked().size(), 0);
    }

    void aSessionThatEndsWhileItIsUnsureKeepsItForTheNext()
    {
        m_shop->answerOnce(Verb::Post, kOrders, answerLost());
        m_shop->answer(Verb::Post, kOrders, core::fail(Fault::Unauthenticated, "not-signed-in"_L1));
        place();
        QTRY_COMPARE(m_placing->state(), State::Unsure);
        QVERIFY(file().read());
        QCOMPARE(m_refused->size(), 0);
    }

    void whatCannotBeWrittenDownIsNotSent()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(m_user.toString() + u"/pending_order.json"_s)));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot write"_s));
        place();
        QCOMPARE(m_refused->size(), 1);
        QCOMPARE(m_shop->asked().size(), 0);
        QCOMPARE(m_refused->first().first().value<core::Error>().slug, u"order-not-kept"_s);
    }

private:
    void start()
    {
        m_placing = std::make_unique<Placing>(*m_orders);
        m_placing->setPauses({1ms, 1ms, 1ms, 1ms, 1ms});
        m_answered = std::make_unique<QSignalSpy>(m_placing.get(), &Placing::answered);
        m_refused = std::make_unique<QSignalSpy>(m_placing.get(), &Placing::refused);
        m_placing->belongTo(folder());
    }
    void place() { m_placing->place(anOrderOf({1})); }
    UserFolder folder() const { return {m_folder->path(), m_user}; }
    PendingOrderFile file() const { return PendingOrderFile(folder()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    contracts::UserId m_user;
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::Orders> m_orders;
    std::unique_ptr<Placing> m_placing;
    std::unique_ptr<QSignalSpy> m_answered;
    std::unique_ptr<QSignalSpy> m_refused;
};

TEST_SUITE(PlacingTest);
#include "placing_test.moc"
