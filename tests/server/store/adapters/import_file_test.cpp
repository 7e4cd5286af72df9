#include "server/store/adapters/csv/import_file.h"
#include "tests/server/store/support/builders.h"
#include "tests/server/store/support/fixed_clock.h"
#include "tests/server/store/support/in_memory_books.h"
#include "tests/server/store/support/in_memory_events.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;

class ImportFileTest : public QObject {
    Q_OBJECT

    struct Shop {
        InMemoryBooks books;
        InMemoryEvents events;
        FixedClock clock{march(1)};

        Result<contracts::store::ImportReport> import(const QByteArray &file, bool allOrNothing = true)
        {
            ImportBooks import(books, events, clock, aSeller(), {false, allOrNothing});
            return importFile(file, import);
        }
    };

private Q_SLOTS:
    void aFileIsBroughtIn()
    {
        Shop shop;
        const auto report = shop.import(
            "\xef\xbb\xbftitle,price,category,stock\r\n토지,12000,소설,3\r\n\r\n\"날개, 외\",8000,소설,\r\n");
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->rows, 2);
        QCOMPARE(report->imported, 2);
        QCOMPARE(shop.books.count(), 2);
    }

    void aFileOfManyPiecesIsBroughtIn()
    {
        Shop shop;
        QByteArray file("title,price,category,description\n");
        for (int i = 0; i < 300; ++i)
            file += "책 " + QByteArray::number(i) + ",100,소설," + QByteArray(1'000, 'x') + '\n';
        QCOMPARE(shop.import(file).value().imported, 300);
    }

    void refusedRowsAreNamedAsAnEditorShowsThem()
    {
        Shop shop;
        const auto report =
            shop.import("title,price,category\n토지,12000,소설\n\n,9000,소설\n날개,gratis,소설\n", false).value();
        QCOMPARE(report.imported, 1);
        QCOMPARE(report.errors.size(), 2);
        QCOMPARE(report.errors.at(0).row, 4);
        QCOMPARE(report.errors.at(0).pointer, u"/title"_s);
        QCOMPARE(report.errors.at(1).row, 5);
        QCOMPARE(report.errors.at(1).slug, u"not-a-number"_s);
    }

    void whatIsNoTableOfBooksIsRefusedAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("slug");
        QTest::newRow("empty") << QByteArray() << u"missing-column"_s;
        QTest::newRow("blank") << QByteArray("\n\n") << u"missing-column"_s;
        QTest::newRow("no price") << QByteArray("title\n토지\n") << u"missing-column"_s;
        QTest::newRow("unclosed") << QByteArray("title,price,category\n\"토지,1,x\n") << u"csv-unclosed-quote"_s;
        QTest::newRow("EUC-KR") << QByteArray("title,price,category\n\xc5\xe4\xc1\xf6,1,x\n") << u"csv-not-utf8"_s;
        QTest::newRow("one endless line")
            << QByteArray("title,price,category\n") + QByteArray(100'000, 'x') << u"csv-line-too-long"_s;
        QTest::newRow("JSON") << QByteArray("{\"title\": \"토지\"}") << u"csv-stray-quote"_s;
    }
    void whatIsNoTableOfBooksIsRefusedAsAWhole()
    {
        QFETCH(QByteArray, file);
        Shop shop;
        const auto report = shop.import(file, false);
        QVERIFY(!report);
        QCOMPARE(report.error().fault, Fault::Malformed);
        QTEST(report.error().slug, "slug");
        QCOMPARE(shop.books.count(), 0);
    }
};

TEST_SUITE(ImportFileTest);
#include "import_file_test.moc"
