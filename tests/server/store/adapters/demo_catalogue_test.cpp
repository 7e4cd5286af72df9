#include "server/store/adapters/csv/import_file.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/fixed_clock.h"
#include "tests/server/store/support/in_memory_books.h"
#include "tests/server/store/support/in_memory_events.h"
#include "tests/support/test_suite.h"

#include <QFile>

using namespace store;
using namespace store::builders;

class DemoCatalogueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowOfTheDemoCatalogueIsABook()
    {
        QFile file(QStringLiteral(DEMO_CATALOGUE));
        QVERIFY(file.open(QIODevice::ReadOnly));
        InMemoryBooks books;
        InMemoryEvents events;
        const FixedClock clock(march(1));
        ImportBooks import(books, events, clock, aSeller(), {false, true});
        const auto report = importFile(file.readAll(), import);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(report->imported >= 200);
        QCOMPARE(report->refused, 0);
        QCOMPARE(books.ledger().size(), report->imported);
    }
};

TEST_SUITE(DemoCatalogueTest);
#include "demo_catalogue_test.moc"
