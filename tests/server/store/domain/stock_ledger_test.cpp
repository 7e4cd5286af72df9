#include "server/store/domain/book.h"
#include "tests/server/store/support/builders.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace store;
using namespace store::builders;

class StockLedgerTest : public QObject {
    Q_OBJECT

    const Seller m_seller = aSeller();

private Q_SLOTS:
    void receivedCopiesStandOnTheShelf()
    {
        Book book = aBook(m_seller, 2);
        const StockEntry entry = book.receive(m_seller.id, 30, u"입고"_s, march(2)).value();
        QCOMPARE(book.onHand, 32);
        QCOMPARE(entry.delta, 30);
        QCOMPARE(entry.kind, StockKind::Received);
        QCOMPARE(entry.bookId, book.id);
        QCOMPARE(entry.note, u"입고"_s);
        QCOMPARE(entry.at, march(2));
    }

    void countingTheShelfCorrectsIt()
    {
        Book book = aBook(m_seller, 5);
        QCOMPARE(book.correct(m_seller.id, -5, u"분실"_s, march(2)).value().kind, StockKind::Corrected);
        QCOMPARE(book.onHand, 0);
    }

    void noShelfHoldsLessThanNothing()
    {
        Book book = aBook(m_seller, 5);
        const auto entry = book.correct(m_seller.id, -6, {}, march(2));
        QCOMPARE(entry.error().slug, u"stock-below-zero"_s);
        QCOMPARE(entry.error().fault, Fault::Refused);
        QCOMPARE(entry.error().facts.value("stock"_L1).toInt(), 5);
        QCOMPARE(book.onHand, 5);
    }

    void absurdQuantitiesAreRefused()
    {
        Book book = aBook(m_seller, 5);
        QCOMPARE(book.receive(m_seller.id, 0, {}, march(2)).error().slug, u"quantity-not-positive"_s);
        QCOMPARE(book.receive(m_seller.id, -1, {}, march(2)).error().slug, u"quantity-not-positive"_s);
        QCOMPARE(book.receive(m_seller.id, Book::kMostCopies, {}, march(2)).error().slug, u"too-many-copies"_s);
        QCOMPARE(book.correct(m_seller.id, 0, {}, march(2)).error().slug, u"delta-zero"_s);
        QCOMPARE(book.correct(m_seller.id, Book::kMostCopies, {}, march(2)).error().slug, u"too-many-copies"_s);
        QCOMPARE(book.correct(m_seller.id, std::numeric_limits<int>::min(), {}, march(2)).error().slug,
            u"stock-below-zero"_s);
        QCOMPARE(book.onHand, 5);
    }

    void aParcelTakesItsCopiesOffTheShelf()
    {
        Book book = aBook(m_seller, 5);
        const OrderId order = OrderId::generate();
        const StockEntry entry = book.ship(order, 2, march(3));
        QCOMPARE(book.onHand, 3);
        QCOMPARE(entry.kind, StockKind::Shipped);
        QCOMPARE(entry.delta, -2);
        QCOMPARE(entry.orderId, order);
    }

    void aParcelThatLeftProvesAWrongLedgerWrong()
    {
        Book book = aBook(m_seller, 1);
        QCOMPARE(book.ship(OrderId::generate(), 3, march(3)).delta, -1);
        QCOMPARE(book.onHand, 0);
    }

    void alsoAWithdrawnBookIsShipped()
    {
        Book book = aBook(m_seller, 1);
        QVERIFY(book.withdraw(m_seller.id, 1));
        QCOMPARE(book.ship(OrderId::generate(), 1, march(3)).delta, -1);
    }

    void theShelfIsTheSumOfItsLedgerAndNeverNegative()
    {
        QVERIFY(rc::check([this] {
            Book book = aBook(m_seller);
            int sum = 0;
            const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(0, 3), rc::gen::inRange(-50, 51)));
            for (const auto &[kind, amount] : steps) {
                Result<StockEntry> entry = book.ship(OrderId::generate(), kind == 2 ? std::abs(amount) : 0, march(2));
                if (kind == 0)
                    entry = book.receive(m_seller.id, amount, {}, march(2));
                if (kind == 1)
                    entry = book.correct(m_seller.id, amount, {}, march(2));
                sum += entry ? entry->delta : 0;
                RC_ASSERT(book.onHand >= 0);
                RC_ASSERT(book.onHand == sum);
            }
        }));
    }
};

TEST_SUITE(StockLedgerTest);
#include "stock_ledger_test.moc"
