#include "server/store/adapters/csv/book_rows.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Money;

class BookRowsTest : public QObject {
    Q_OBJECT

    static csv::Row row(const QStringList &fields) { return {2, fields}; }
    static BookRows rowsUnder(const QStringList &columns) { return BookRows::under({1, columns}).value(); }

private Q_SLOTS:
    void aRowIsReadByTheNamesOfItsColumns()
    {
        const BookRows rows = rowsUnder({u"year"_s, u"Price"_s, u" title "_s, u"authors"_s, u"isbn"_s, u"stock"_s,
            u"category"_s, u"language"_s, u"description"_s, u"publisher"_s});
        const auto request =
            rows.read(row({u"-750"_s, u"21500"_s, u"오디세이아"_s, u"호메로스; 천병희"_s, u"978-89-374-6044-9"_s,
                          u" 3 "_s, u"고전"_s, u"ko"_s, u"집으로."_s, u"숲"_s}))
                .value();
        QCOMPARE(request.book.title, u"오디세이아"_s);
        QCOMPARE(request.book.authors.size(), 2);
        QCOMPARE(request.book.publishedYear, -750);
        QCOMPARE(request.book.price, Money::krw(21'500));
        QCOMPARE(request.book.isbn, u"978-89-374-6044-9"_s);
        QCOMPARE(request.book.category, u"고전"_s);
        QCOMPARE(request.book.language, u"ko"_s);
        QCOMPARE(request.book.description, u"집으로."_s);
        QCOMPARE(request.book.publisher, u"숲"_s);
        QCOMPARE(request.stock, 3);
    }

    void whatIsLeftOutIsNotThere()
    {
        const auto request = rowsUnder({u"title"_s, u"price"_s, u"category"_s, u"year"_s, u"isbn"_s})
                                 .read(row({u"토지"_s, u"12000"_s, u"소설"_s, u""_s, u""_s}))
                                 .value();
        QVERIFY(!request.book.isbn && !request.book.publishedYear && !request.book.language && !request.book.publisher);
        QVERIFY(request.book.authors.isEmpty());
        QCOMPARE(request.stock, 0);
    }

    void aHeaderThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("column");
        QTest::newRow("unknown") << QStringList{u"title"_s, u"price"_s, u"category"_s, u"colour"_s}
                                 << u"unknown-column"_s << u"colour"_s;
        QTest::newRow("twice") << QStringList{u"title"_s, u"price"_s, u"title"_s} << u"repeated-column"_s << u"title"_s;
        QTest::newRow("missing") << QStringList{u"title"_s, u"authors"_s, u"category"_s} << u"missing-column"_s
                                 << u"price"_s;
        QTest::newRow("empty") << QStringList{} << u"missing-column"_s << u"title"_s;
    }
    void aHeaderThatIsNoneIsRefused()
    {
        QFETCH(QStringList, columns);
        const auto rows = BookRows::under({1, columns});
        QVERIFY(!rows);
        QCOMPARE(rows.error().fault, Fault::Malformed);
        QTEST(rows.error().slug, "slug");
        QTEST(rows.error().facts.value("column"_L1).toString(), "column");
    }

    void aRowThatIsNoBookNamesItsField_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("pointer");
        const auto fields = [](const QString &price, const QString &stock, const QString &year) {
            return QStringList{u"토지"_s, u"소설"_s, price, stock, year};
        };
        QTest::newRow("price with a comma") << fields(u"12,000"_s, {}, {}) << u"not-a-number"_s << u"/price"_s;
        QTest::newRow("price below zero") << fields(u"-1"_s, {}, {}) << u"out-of-range"_s << u"/price"_s;
        QTest::newRow("price beyond all")
            << fields(u"99999999999999999999"_s, {}, {}) << u"not-a-number"_s << u"/price"_s;
        QTest::newRow("half a copy") << fields(u"1"_s, u"0.5"_s, {}) << u"not-a-number"_s << u"/stock"_s;
        QTest::newRow("absurd stock") << fields(u"1"_s, u"1000001"_s, {}) << u"out-of-range"_s << u"/stock"_s;
        QTest::newRow("year in words") << fields(u"1"_s, {}, u"MMXX"_s) << u"not-a-number"_s << u"/publishedYear"_s;
        QTest::newRow("too few fields") << QStringList{u"토지"_s} << u"wrong-number-of-fields"_s << QString();
        QTest::newRow("too many fields") << fields(u"1"_s, {}, {}) + QStringList{u"x"_s} << u"wrong-number-of-fields"_s
                                         << QString();
    }
    void aRowThatIsNoBookNamesItsField()
    {
        QFETCH(QStringList, fields);
        const BookRows rows = rowsUnder({u"title"_s, u"category"_s, u"price"_s, u"stock"_s, u"year"_s});
        const auto request = rows.read(row(fields));
        QVERIFY(!request);
        QCOMPARE(request.error().fault, Fault::Invalid);
        QTEST(request.error().slug, "slug");
        QTEST(request.error().pointer, "pointer");
    }
};

TEST_SUITE(BookRowsTest);
#include "book_rows_test.moc"
