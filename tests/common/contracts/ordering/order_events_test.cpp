#include "common/contracts/ordering/order_events.h"
#include "common/contracts/ordering/stock_short.h"
#include "tests/common/contracts/rewrite.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts::ordering;
using contracts::Money;
using namespace Qt::Literals::StringLiterals;
using tests::Rewrite;
using tests::rewriteWith;

namespace {

const QMap<QString, Rewrite> kEvents{
    {u"order_cancellation_requested"_s, rewriteWith(&parseOrderCancellationRequested)},
    {u"order_cancelled"_s, rewriteWith(&parseOrderCancelled)},
    {u"order_cancelled_unpaid"_s, rewriteWith(&parseOrderCancelled)},
    {u"order_completed"_s, rewriteWith(&parseOrderCompleted)},
    {u"order_expired"_s, rewriteWith(&parseOrderExpired)},
    {u"order_payment_deferred"_s, rewriteWith(&parseOrderPaymentDeferred)},
    {u"order_payment_failed"_s, rewriteWith(&parseOrderPaymentFailed)},
    {u"order_placed"_s, rewriteWith(&parseOrderPlaced)},
    {u"stock_short"_s, rewriteWith(&parseStockShort)},
};

QJsonObject eventExample(const QString &name)
{
    return tests::example(u"ordering"_s, name);
}

} // namespace

class OrderEventsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleIsWrittenAsItWasRead()
    {
        for (auto event = kEvents.begin(); event != kEvents.end(); ++event) {
            QVERIFY2(!eventExample(event.key()).isEmpty(), qPrintable(event.key()));
            QCOMPARE(event.value()(eventExample(event.key())), eventExample(event.key()));
        }
    }

    void everyFieldIsNeeded()
    {
        for (auto event = kEvents.begin(); event != kEvents.end(); ++event) {
            for (const QString &field : eventExample(event.key()).keys()) {
                QJsonObject torn = eventExample(event.key());
                torn.remove(field);
                QVERIFY2(event.value()(torn).isEmpty(), qPrintable(event.key() + u" without "_s + field));
            }
        }
    }

    void aListenerPassesOverWhatItDoesNotKnow()
    {
        for (auto event = kEvents.begin(); event != kEvents.end(); ++event) {
            QJsonObject grown = eventExample(event.key());
            grown.insert("addedLater"_L1, 1);
            QCOMPARE(event.value()(grown), eventExample(event.key()));
        }
    }

    void alsoInsideLinesAndAddress()
    {
        QJsonObject grown = eventExample(u"order_placed"_s);
        QJsonObject address = grown.value("address"_L1).toObject();
        address.insert("doorCode"_L1, u"1234"_s);
        grown.insert("address"_L1, address);
        QJsonObject line = grown.value("lines"_L1).toArray().first().toObject();
        line.insert("gift"_L1, true);
        grown.insert("lines"_L1, QJsonArray{line});
        const auto placed = parseOrderPlaced(grown);
        QVERIFY(placed);
        QCOMPARE(placed->lines.size(), 1);
    }

    void aPlacedOrderTellsAllThatItsSellersNeed()
    {
        const OrderPlaced placed = parseOrderPlaced(eventExample(u"order_placed"_s)).value();
        QCOMPARE(placed.buyerName, u"김지영"_s);
        QCOMPARE(placed.address.line2, u"3층"_s);
        QCOMPARE(placed.lines.first().title, u"토지 1"_s);
        QCOMPARE(placed.lines.first().unitPrice * placed.lines.first().quantity, Money::krw(30'000));
        QCOMPARE(placed.total, Money::krw(39'800));
        QCOMPARE(placed.placedAt, QDateTime(QDate(2026, 3, 1), QTime(9, 30, 1), Qt::UTC));
    }

    void anUnpaidCancellationRefundsNothing()
    {
        const OrderCancelled cancelled = parseOrderCancelled(eventExample(u"order_cancelled_unpaid"_s)).value();
        QVERIFY(!cancelled.paid);
        QCOMPARE(cancelled.refund, Money());
        QCOMPARE(cancelled.sellerIds.size(), 2);
    }

    void theTypesAreThoseOfTheCatalogue()
    {
        QCOMPARE(OrderPaymentDeferred::kType, "bookstore.ordering.OrderPaymentDeferred.v1"_L1);
        QCOMPARE(OrderPlaced::kType, "bookstore.ordering.OrderPlaced.v1"_L1);
        QCOMPARE(OrderPaymentFailed::kType, "bookstore.ordering.OrderPaymentFailed.v1"_L1);
        QCOMPARE(OrderExpired::kType, "bookstore.ordering.OrderExpired.v1"_L1);
        QCOMPARE(OrderCancellationRequested::kType, "bookstore.ordering.OrderCancellationRequested.v1"_L1);
        QCOMPARE(OrderCancelled::kType, "bookstore.ordering.OrderCancelled.v1"_L1);
        QCOMPARE(OrderCompleted::kType, "bookstore.ordering.OrderCompleted.v1"_L1);
        QCOMPARE(StockShort::kType, "bookstore.ordering.StockShort.v1"_L1);
    }
};

TEST_SUITE(OrderEventsTest);
#include "order_events_test.moc"
