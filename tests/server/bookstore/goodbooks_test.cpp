#include "server/bookstore/goodbooks.h"

#include "common/csv/csv_reader.h"
#include "tests/support/test_suite.h"

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

class GoodbooksTest : public QObject {
    Q_OBJECT

    static constexpr auto kHeader =
        "book_id,goodreads_book_id,isbn,isbn13,authors,original_publication_year,title,language_code\n";

    static QList<csv::Row> converted(const QByteArray &rows, int limit = 0)
    {
        const auto file = fromGoodbooks(kHeader + rows, limit);
        csv::Reader reader;
        return reader.feed(file.value()).value();
    }

private Q_SLOTS:
    void aRowBecomesAnImportableOne()
    {
        const auto rows = converted(
            "1,2767052,439023483,9.78043902348e+12,\"Suzanne Collins, Somebody Else\",2008.0,\"The Hunger Games (The "
            "Hunger Games, #1)\",eng\n");
        QCOMPARE(
            rows.at(0).fields.mid(0, 5), QStringList({u"title"_s, u"authors"_s, u"isbn"_s, u"price"_s, u"stock"_s}));
        const QStringList book = rows.at(1).fields;
        QCOMPARE(book.at(0), u"The Hunger Games (The Hunger Games, #1)"_s);
        QCOMPARE(book.at(1), u"Suzanne Collins;Somebody Else"_s);
        QCOMPARE(book.at(2), u"0439023483"_s);
        QCOMPARE(book.at(6), u"en"_s);
        QCOMPARE(book.at(7), u"2008"_s);
    }

    void whatCannotBeMendedIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("isbn");
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<QString>("mendedIsbn");
        QTest::addColumn<QString>("mendedYear");
        QTest::newRow("two zeros lost") << QByteArray("61120081") << QByteArray("1960.0") << u"0061120081"_s
                                        << u"1960"_s;
        QTest::newRow("X") << QByteArray("31606792X") << QByteArray("1960") << u"031606792X"_s << u"1960"_s;
        QTest::newRow("wrong check digit") << QByteArray("439023484") << QByteArray("-750.0") << QString() << QString();
        QTest::newRow("none") << QByteArray("") << QByteArray("") << QString() << QString();
        QTest::newRow("words") << QByteArray("unknown") << QByteArray("long ago") << QString() << QString();
        QTest::newRow("X inside") << QByteArray("03160X7926") << QByteArray("1") << QString() << u"1"_s;
    }
    void whatCannotBeMendedIsLeftOut()
    {
        QFETCH(QByteArray, isbn);
        QFETCH(QByteArray, year);
        const auto rows = converted("7,7," + isbn + ",,A," + year + ",T,\n");
        QTEST(rows.at(1).fields.at(2), "mendedIsbn");
        QTEST(rows.at(1).fields.at(7), "mendedYear");
    }

    void pricesAndStockFollowFromTheNumber()
    {
        const QByteArray rows = "1,1,,,A,,T,\n2,2,,,B,,U,\n";
        QCOMPARE(converted(rows), converted(rows));
        for (const csv::Row &row : converted(rows).mid(1)) {
            const int price = row.fields.at(3).toInt();
            QVERIFY(price >= 9'000 && price <= 35'000 && price % 100 == 0);
            QVERIFY(row.fields.at(4).toInt() >= 20);
        }
        QVERIFY(converted(rows).at(1).fields.at(3) != converted(rows).at(2).fields.at(3));
    }

    void noMoreThanTheLimitAreTaken()
    {
        QCOMPARE(converted("1,1,,,A,,T,\n2,2,,,B,,U,\n3,3,,,C,,V,\n", 2).size(), 3); // with the header
    }

    void anotherFileIsTold()
    {
        QVERIFY(isGoodbooks("book_id,goodreads_book_id,best_book_id"));
        QVERIFY(!isGoodbooks("title,authors"));
        QCOMPARE(fromGoodbooks("book_id,goodreads_book_id,title\n", 0).error().slug, u"missing-column"_s);
        QCOMPARE(fromGoodbooks(QByteArray(kHeader) + "1,\"", 0).error().slug, u"csv-unclosed-quote"_s);
    }
};

TEST_SUITE(GoodbooksTest);
#include "goodbooks_test.moc"
