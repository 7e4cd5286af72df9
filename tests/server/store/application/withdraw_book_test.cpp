#include "common/contracts/store/book_events.h"
#include "server/store/application/withdraw_book.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/in_memory_books.h"
#include "tests/server/store/support/in_memory_events.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
namespace wire = contracts::store;

class WithdrawBookTest : public QObject {
    Q_OBJECT

    const Seller m_seller = aSeller();

private Q_SLOTS:
    void aWithdrawnBookStaysKnownAndIsToldOnce()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        const Book book = books.with(aBook(m_seller, 3));
        WithdrawBook withdraw(books, events);
        QVERIFY(withdraw.run(m_seller.id, book.id, 1));
        QVERIFY(withdraw.run(m_seller.id, book.id, 1));
        QVERIFY(books.book(book.id).withdrawn);
        QCOMPARE(events.types(), QStringList{wire::BookWithdrawn::kType});
        QCOMPARE(wire::parseBookWithdrawn(events.last().data).value(), (wire::BookWithdrawn{book.id, m_seller.id, 2}));
    }

    void onlyItsSellerWithdrawsABook()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        const Book book = books.with(aBook(m_seller));
        WithdrawBook withdraw(books, events);
        QCOMPARE(withdraw.run(SellerId::generate(), book.id, 1).error().slug, u"book-unknown"_s);
        QCOMPARE(withdraw.run(m_seller.id, book.id, 2).error().slug, u"book-changed-meanwhile"_s);
        QCOMPARE(withdraw.run(m_seller.id, BookId::generate(), 1).error().fault, Fault::NotFound);
        QVERIFY(!books.book(book.id).withdrawn);
        QVERIFY(events.all().isEmpty());
    }
};

TEST_SUITE(WithdrawBookTest);
#include "withdraw_book_test.moc"
