#include "common/contracts/store/book_events.h"
#include "server/store/application/change_book.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/in_memory_books.h"
#include "tests/server/store/support/in_memory_events.h"
#include "tests/server/store/support/requests.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
namespace wire = contracts::store;

class ChangeBookTest : public QObject {
    Q_OBJECT

    const Seller m_seller = aSeller();

private Q_SLOTS:
    void theOthersAreToldTheWholeChangedBook()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        const Book before = books.with(aBook(m_seller, 3));
        const Book after = ChangeBook(books, events).run(m_seller.id, before.id, 1, aDraft(u"새 제목"_s)).value();
        QCOMPARE(after.details.title, u"새 제목"_s);
        QCOMPARE(books.book(before.id), after);
        QCOMPARE(events.types(), QStringList{wire::BookChanged::kType});
        const auto told = wire::parseBookChanged(events.last().data).value();
        QCOMPARE(told.book.title, u"새 제목"_s);
        QCOMPARE(told.book.version, 2);
        QCOMPARE(events.last().subject, before.id.toString());
    }

    void theSameAgainIsNotTold()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        const Book book = books.with(aBook(m_seller));
        QCOMPARE(ChangeBook(books, events).run(m_seller.id, book.id, 1, aDraft()).value().version, 1);
        QVERIFY(events.all().isEmpty());
    }

    void refusalsChangeNothingAndTellNothing()
    {
        InMemoryBooks books;
        InMemoryEvents events;
        const Book book = books.with(aBook(m_seller));
        ChangeBook change(books, events);
        QCOMPARE(change.run(m_seller.id, book.id, 7, aDraft(u"x"_s)).error().fault, Fault::Outdated);
        QCOMPARE(change.run(SellerId::generate(), book.id, 1, aDraft(u"x"_s)).error().fault, Fault::NotFound);
        QCOMPARE(change.run(m_seller.id, BookId::generate(), 1, aDraft()).error().slug, u"book-unknown"_s);
        QCOMPARE(change.run(m_seller.id, book.id, 1, aDraft(u" "_s)).error().pointer, u"/title"_s);
        QCOMPARE(books.book(book.id), book);
        QVERIFY(events.all().isEmpty());
    }
};

TEST_SUITE(ChangeBookTest);
#include "change_book_test.moc"
