#include "common/contracts/store/book_events.h"
#include "server/store/application/import_books.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/fixed_clock.h"
#include "tests/server/store/support/in_memory_books.h"
#include "tests/server/store/support/in_memory_events.h"
#include "tests/server/store/support/requests.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;
namespace wire = contracts::store;

class ImportBooksTest : public QObject {
    Q_OBJECT

    struct Shop {
        InMemoryBooks books;
        InMemoryEvents events;
        FixedClock clock{march(1)};
        Seller seller = aSeller();

        ImportBooks import(bool allOrNothing, bool dryRun = false)
        {
            return ImportBooks(books, events, clock, seller, {dryRun, allOrNothing});
        }
    };

    static Result<wire::RegisterBookRequest> row(const QString &title, int stock = 0)
    {
        return wire::RegisterBookRequest{aDraft(title), stock};
    }

    static Result<wire::RegisterBookRequest> unreadable()
    {
        return core::fail(core::Error{Fault::Invalid, u"out-of-range"_s, u"No price."_s, u"/price"_s, {}});
    }

private Q_SLOTS:
    void everyRowBecomesABook()
    {
        Shop shop;
        ImportBooks import = shop.import(true);
        for (int i = 2; i < 2'502; ++i) // more than two batches
            QVERIFY(import.take(i, row(u"책 %1"_s.arg(i), 1)));
        const auto report = import.finish().value();
        QCOMPARE(report.rows, 2'500);
        QCOMPARE(report.imported, 2'500);
        QCOMPARE(report.refused, 0);
        QCOMPARE(shop.books.count(), 2'500);
        QCOMPARE(shop.books.ledger().size(), 2'500);
        QCOMPARE(shop.events.all().size(), 5'000);
        QCOMPARE(shop.events.all().first().type, QString(wire::BookRegistered::kType));
    }

    void oneBadRowRefusesThemAll()
    {
        Shop shop;
        ImportBooks import = shop.import(true);
        QVERIFY(import.take(2, row(u"데미안"_s)));
        QVERIFY(import.take(3, unreadable()));
        QVERIFY(import.take(4, row(u" "_s)));
        const auto refused = import.finish();
        QCOMPARE(refused.error().slug, u"rows-refused"_s);
        QCOMPARE(refused.error().fault, Fault::Invalid);
        const auto report = wire::parseImportReport(refused.error().facts).value();
        QCOMPARE(report.rows, 3);
        QCOMPARE(report.imported, 0);
        QCOMPARE(report.refused, 2);
        QCOMPARE(report.errors.at(0).row, 3);
        QCOMPARE(report.errors.at(0).pointer, u"/price"_s);
        QCOMPARE(report.errors.at(1).slug, u"title-missing"_s);
        QCOMPARE(shop.books.count(), 0);
        QVERIFY(shop.events.all().isEmpty());
    }

    void withAReportTheGoodRowsAreTaken()
    {
        Shop shop;
        ImportBooks import = shop.import(false);
        QVERIFY(import.take(2, row(u"데미안"_s)));
        QVERIFY(import.take(3, unreadable()));
        QVERIFY(import.take(4, row(u"토지"_s)));
        const auto report = import.finish().value();
        QCOMPARE(report.imported, 2);
        QCOMPARE(report.refused, 1);
        QCOMPARE(shop.books.count(), 2);
    }

    void aDryRunChangesNothing()
    {
        Shop shop;
        ImportBooks import = shop.import(false, true);
        QVERIFY(import.take(2, row(u"데미안"_s)));
        QVERIFY(import.take(3, unreadable()));
        const auto report = import.finish().value();
        QVERIFY(report.dryRun);
        QCOMPARE(report.imported, 1);
        QCOMPARE(report.refused, 1);
        QCOMPARE(shop.books.count(), 0);
        QVERIFY(shop.events.all().isEmpty());
    }

    void aDryRunOfAllOrNothingTellsThatNothingWouldBeTaken()
    {
        Shop shop;
        ImportBooks import = shop.import(true, true);
        QVERIFY(import.take(2, row(u"데미안"_s)));
        QVERIFY(import.take(3, unreadable()));
        QCOMPARE(import.finish().value().imported, 0);
    }

    void aHopelessFileDoesNotFillTheReport()
    {
        Shop shop;
        ImportBooks import = shop.import(false);
        for (int i = 0; i < 1'500; ++i)
            QVERIFY(import.take(i + 2, unreadable()));
        const auto report = import.finish().value();
        QCOMPARE(report.refused, 1'500);
        QCOMPARE(report.errors.size(), wire::ImportReport::kMostErrors);
    }

    void anEmptyFileIsNoFault()
    {
        Shop shop;
        QCOMPARE(shop.import(true).finish().value().rows, 0);
    }
};

TEST_SUITE(ImportBooksTest);
#include "import_books_test.moc"
