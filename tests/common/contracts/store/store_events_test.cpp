#include "common/contracts/store/book_events.h"
#include "common/contracts/store/shipment_requested.h"
#include "common/contracts/store/stock_events.h"
#include "tests/common/contracts/rewrite.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts::store;
using contracts::Money;
using core::Fault;
using namespace Qt::Literals::StringLiterals;
using tests::Rewrite;
using tests::rewriteWith;

namespace {

const QMap<QString, Rewrite> kEvents{
    {u"book_changed"_s, rewriteWith(&parseBookChanged)},
    {u"book_registered"_s, rewriteWith(&parseBookRegistered)},
    {u"book_withdrawn"_s, rewriteWith(&parseBookWithdrawn)},
    {u"shipment_requested"_s, rewriteWith(&parseShipmentRequested)},
    {u"stock_corrected"_s, rewriteWith(&parseStockCorrected)},
    {u"stock_received"_s, rewriteWith(&parseStockReceived)},
};

QJsonObject eventExample(const QString &name)
{
    return tests::example(u"store"_s, name);
}

} // namespace

class StoreEventsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleIsWrittenAsItWasRead()
    {
        for (auto event = kEvents.begin(); event != kEvents.end(); ++event) {
            const QJsonObject example = eventExample(event.key());
            QVERIFY2(!example.isEmpty(), qPrintable(event.key()));
            QCOMPARE(event.value()(example), example);
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

    void everyFieldButTheNullableOnesIsNeeded()
    {
        const QSet<QString> nullable{u"isbn"_s, u"publisher"_s, u"publishedYear"_s, u"language"_s, u"cover"_s};
        for (auto event = kEvents.begin(); event != kEvents.end(); ++event) {
            const QJsonObject example = eventExample(event.key());
            for (const QString &field : example.keys()) {
                QJsonObject torn = example;
                torn.remove(field);
                QCOMPARE(event.value()(torn).isEmpty(), !nullable.contains(field));
            }
        }
    }

    void aBookTellsAllThatABuyerSees()
    {
        const BookFacts book = parseBookRegistered(eventExample(u"book_registered"_s)).value().book;
        QCOMPARE(book.title, u"데미안"_s);
        QCOMPARE(book.authors, QStringList{u"헤르만 헤세"_s});
        QCOMPARE(book.isbn, u"9788937460449"_s);
        QCOMPARE(book.publishedYear, 2000);
        QCOMPARE(book.price, Money::krw(9'000));
        QCOMPARE(book.version, 1);
    }

    void aBookMayBeOlderThanItsYearsCount()
    {
        const BookFacts book = parseBookChanged(eventExample(u"book_changed"_s)).value().book;
        QCOMPARE(book.publishedYear, -750);
        QVERIFY(!book.isbn && !book.cover && !book.language && !book.publisher);
        QVERIFY(book.authors.isEmpty());
    }

    void nothingReceivedIsNoReceipt()
    {
        QJsonObject data = eventExample(u"stock_received"_s);
        data.insert("quantity"_L1, 0);
        const auto event = parseStockReceived(data);
        QCOMPARE(event.error().fault, Fault::Invalid);
        QCOMPARE(event.error().pointer, u"/quantity"_s);
    }

    void theTypesAreThoseOfTheCatalogue()
    {
        QCOMPARE(BookRegistered::kType, "bookstore.store.BookRegistered.v1"_L1);
        QCOMPARE(BookChanged::kType, "bookstore.store.BookChanged.v1"_L1);
        QCOMPARE(BookWithdrawn::kType, "bookstore.store.BookWithdrawn.v1"_L1);
        QCOMPARE(StockReceived::kType, "bookstore.store.StockReceived.v1"_L1);
        QCOMPARE(StockCorrected::kType, "bookstore.store.StockCorrected.v1"_L1);
        QCOMPARE(ShipmentRequested::kType, "bookstore.store.ShipmentRequested.v1"_L1);
    }
};

TEST_SUITE(StoreEventsTest);
#include "store_events_test.moc"
