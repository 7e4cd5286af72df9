#include "common/contracts/store/book_events.h"
#include "common/contracts/store/stock_events.h"
#include "server/store/application/register_book.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/fixed_clock.h"
#include "tests/server/store/support/in_memory_books.h"
#include "tests/server/store/support/in_memory_events.h"
#include "tests/server/store/support/requests.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
namespace wire = contracts::store;

class RegisterBookTest : public QObject {
    Q_OBJECT

    const Seller m_seller = aSeller();
    const FixedClock m_clock{march(1)};

private Q_SLOTS:
    void aRegisteredBookIsKeptAndTold()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        const Book book = RegisterBook(books, events, m_clock).run(m_seller, {aDraft(), 0}).value();
        QCOMPARE(books.book(book.id), book);
        QCOMPARE(book.details.isbn->toString(), u"9788937460449"_s);
        QCOMPARE(events.types(), QStringList{wire::BookRegistered::kType});
        QCOMPARE(events.last().subject, book.id.toString());
        const auto told = wire::parseBookRegistered(events.last().data).value();
        QCOMPARE(told.book.title, u"데미안"_s);
        QCOMPARE(told.book.sellerName, u"종로책방"_s);
        QCOMPARE(told.book.isbn, u"9788937460449"_s);
        QCOMPARE(told.book.version, 1);
    }

    void copiesThatAreThereFromTheStartAreReceived()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        const Book book = RegisterBook(books, events, m_clock).run(m_seller, {aDraft(), 30}).value();
        QCOMPARE(book.onHand, 30);
        QCOMPARE(books.ledger().size(), 1);
        QCOMPARE(events.types(), (QStringList{wire::BookRegistered::kType, wire::StockReceived::kType}));
        const auto received = wire::parseStockReceived(events.last().data).value();
        QCOMPARE(received.quantity, 30);
        QCOMPARE(received.entryId, books.ledger().first().id);
        QCOMPARE(received.bookId, book.id);
    }

    void aWrongIsbnIsToldAtItsField()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        wire::BookDraft draft = aDraft();
        draft.isbn = u"9788937460440"_s;
        const auto refused = RegisterBook(books, events, m_clock).run(m_seller, {draft, 0});
        QCOMPARE(refused.error().slug, u"isbn-checksum"_s);
        QCOMPARE(refused.error().pointer, u"/isbn"_s);
        QCOMPARE(books.count(), 0);
        QVERIFY(events.all().isEmpty());
    }

    void aBookMayHaveNoIsbn()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        wire::BookDraft draft = aDraft();
        draft.isbn = u" "_s;
        QVERIFY(!RegisterBook(books, events, m_clock).run(m_seller, {draft, 0}).value().details.isbn);
    }

    void aBookForNothingIsRefused()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        wire::BookDraft draft = aDraft();
        draft.price = core::Money::krw(0);
        QCOMPARE(RegisterBook(books, events, m_clock).run(m_seller, {draft, 0}).error().pointer, u"/price"_s);
        QCOMPARE(books.count(), 0);
    }
};

TEST_SUITE(RegisterBookTest);
#include "register_book_test.moc"
