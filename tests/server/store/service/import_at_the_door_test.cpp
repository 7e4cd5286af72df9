#include "common/contracts/store/book_events.h"
#include "common/contracts/store/import_report.h"
#include "tests/server/store/service/store_service.h"
#include "tests/support/test_suite.h"

using namespace store::builders;
namespace wire = contracts::store;

class ImportAtTheDoorTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreService> m_store;

    Answer import(const contracts::SellerId &seller, const QString &query, const QByteArray &file,
        const Headers &headers = StoreService::once())
    {
        return m_store->askAs(seller, "POST", QString(u"/store/books/import"_s + query), file,
            Headers{{"Content-Type", "text/csv"}} + headers);
    }

    qsizetype booksOf(const contracts::SellerId &seller)
    {
        return object(m_store->askAs(seller, "GET", u"/store/books?limit=100"_s)).value("items"_L1).toArray().size();
    }

private Q_SLOTS:
    void initTestCase() { m_store = std::make_unique<StoreService>(); }
    void cleanupTestCase() { m_store.reset(); }

    void aFileOfBooksIsBroughtInOnce()
    {
        const auto seller = contracts::SellerId::generate();
        const QByteArray file = "title,authors,price,category,stock\n토지,박경리,12000,소설,3\n날개,이상,8000,소설,1\n";
        const Headers key = StoreService::once();
        const Answer answer = import(seller, {}, file, key);
        QCOMPARE(answer.status, 200);
        QCOMPARE(wire::parseImportReport(object(answer))->imported, 2);
        QCOMPARE(object(import(seller, {}, file, key)), object(answer));
        QCOMPARE(booksOf(seller), 2);
    }

    void oneBadRowStopsThemAllUnlessAReportIsWanted()
    {
        const auto seller = contracts::SellerId::generate();
        const QByteArray file = "title,price,category,isbn\n토지,12000,소설,\n날개,8000,소설,9788937460440\n";
        const Answer refused = import(seller, {}, file);
        QCOMPARE(refused.status, 422);
        QCOMPARE(slug(refused), u"rows-refused"_s);
        const auto row = object(refused).value("errors"_L1).toArray().first().toObject();
        QCOMPARE(row.value("row"_L1).toInt(), 3);
        QCOMPARE(row.value("pointer"_L1).toString(), u"/isbn"_s);
        QCOMPARE(booksOf(seller), 0);

        QCOMPARE(wire::parseImportReport(object(import(seller, u"?dryRun=true&mode=report"_s, file)))->imported, 1);
        QCOMPARE(booksOf(seller), 0);
        QCOMPARE(wire::parseImportReport(object(import(seller, u"?mode=report"_s, file)))->imported, 1);
        QCOMPARE(booksOf(seller), 1);
    }

    void whatIsNoSuchFileIsRefused()
    {
        const auto seller = contracts::SellerId::generate();
        QCOMPARE(slug(import(seller, {}, "title,price\n토지,1\n")), u"missing-column"_s);
        QCOMPARE(slug(import(seller, {}, "title,price,category\n\xc5\xe4\xc1\xf6,1,x\n")), u"csv-not-utf8"_s);
        QCOMPARE(import(seller, {}, "title,price,category\n\"토지,1,x\n").status, 400);
        QCOMPARE(slug(import(seller, u"?mode=some"_s, "title")), u"unknown-value"_s);
        for (const QString &query : {u""_s, u"?dryRun=true"_s})
            QCOMPARE(import(seller, query, "title,price,category\n", {{"Idempotency-Key", "x"}}).status, 400);
        QCOMPARE(booksOf(seller), 0);
    }

    void tenThousandBooksTakeSeconds()
    {
        const auto seller = contracts::SellerId::generate();
        QByteArray file("title,authors,price,category,stock,language,year,description\n");
        for (int i = 0; i < 10'000; ++i)
            file += "책 " + QByteArray::number(i) + ",지은이;옮긴이,9000,소설,3,ko,1999," + QByteArray(200, 'x') + '\n';
        QElapsedTimer timer;
        timer.start();
        const Answer answer = import(seller, {}, file);
        qInfo("10,000 books in %lld ms", timer.elapsed());
        QCOMPARE(answer.status, 200);
        QCOMPARE(wire::parseImportReport(object(answer))->imported, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_store->service().told().all().size() >= 20'000, 60'000);
    }
};

TEST_SUITE(ImportAtTheDoorTest);
#include "import_at_the_door_test.moc"
