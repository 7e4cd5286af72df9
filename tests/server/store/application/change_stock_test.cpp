#include "common/contracts/store/stock_events.h"
#include "server/store/application/change_stock.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/fixed_clock.h"
#include "tests/server/store/support/in_memory_books.h"
#include "tests/server/store/support/in_memory_events.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
namespace wire = contracts::store;

class ChangeStockTest : public QObject {
    Q_OBJECT

    const Seller m_seller = aSeller();
    const FixedClock m_clock{march(2)};

private Q_SLOTS:
    void receivedCopiesAreBookedAndTold()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        const Book book = books.with(aBook(m_seller, 2));
        const auto record = ChangeStock(books, events, m_clock)
                                .run(m_seller.id, book.id, {10, wire::StockReason::Received, {}})
                                .value();
        QCOMPARE(record.stock, 12);
        QCOMPARE(record.delta, 10);
        QCOMPARE(books.book(book.id).onHand, 12);
        QCOMPARE(books.ledger().first().id, record.entryId);
        QCOMPARE(books.ledger().first().at, march(2));
        QCOMPARE(wire::parseStockReceived(events.last().data).value(),
            (wire::StockReceived{book.id, m_seller.id, record.entryId, 10}));
    }

    void aCorrectionTellsItsReason()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        const Book book = books.with(aBook(m_seller, 5));
        const wire::ChangeStockRequest counted{-2, wire::StockReason::Corrected, u" 물에 젖음 "_s};
        const auto record = ChangeStock(books, events, m_clock).run(m_seller.id, book.id, counted).value();
        QCOMPARE(record.stock, 3);
        QCOMPARE(events.types(), QStringList{wire::StockCorrected::kType});
        QCOMPARE(wire::parseStockCorrected(events.last().data).value(),
            (wire::StockCorrected{book.id, m_seller.id, record.entryId, -2, u"물에 젖음"_s}));
    }

    void refusalsBookNothing()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        const Book book = books.with(aBook(m_seller, 5));
        ChangeStock change(books, events, m_clock);
        const auto refused = [&](SellerId by, int delta, wire::StockReason reason) {
            return change.run(by, book.id, {delta, reason, {}}).error();
        };
        QCOMPARE(refused(m_seller.id, -1, wire::StockReason::Received).pointer, u"/delta"_s);
        QCOMPARE(refused(m_seller.id, 0, wire::StockReason::Corrected).slug, u"delta-zero"_s);
        QCOMPARE(refused(m_seller.id, -6, wire::StockReason::Corrected).slug, u"stock-below-zero"_s);
        QCOMPARE(refused(m_seller.id, -6, wire::StockReason::Corrected).pointer, QString());
        QCOMPARE(refused(SellerId::generate(), 1, wire::StockReason::Received).fault, Fault::NotFound);
        QCOMPARE(books.book(book.id), book);
        QVERIFY(books.ledger().isEmpty());
        QVERIFY(events.all().isEmpty());
    }
};

TEST_SUITE(ChangeStockTest);
#include "change_stock_test.moc"
