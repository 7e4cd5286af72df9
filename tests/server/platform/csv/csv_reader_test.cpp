#include "server/platform/csv/reader.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace platform::csv;
using namespace Qt::Literals::StringLiterals;
using Table = QList<QStringList>;

namespace {

struct Reading {
    Table table;
    QList<int> numbers;
    core::Result<> outcome;
};

Reading read(const QByteArray &bytes, qsizetype piece = 1'000'000, qsizetype longestRow = Reader::kLongestRow)
{
    Reading reading;
    Reader reader(
        [&](const Row &row) -> core::Result<> {
            reading.table.append(row.fields);
            reading.numbers.append(row.number);
            return {};
        },
        longestRow);
    for (qsizetype at = 0; at < bytes.size() && reading.outcome; at += piece)
        reading.outcome = reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    if (reading.outcome)
        reading.outcome = reader.finish();
    return reading;
}

QString slugOf(const Reading &reading)
{
    return reading.outcome ? QString() : reading.outcome.error().slug;
}

} // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesAreReadAsRfc4180Says_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Table>("table");
        QTest::newRow("nothing") << QByteArray() << Table{};
        QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << Table{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << Table{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CR") << QByteArray("a,b\rc,d\r") << Table{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("no line end") << QByteArray("a,b\nc,d") << Table{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("empty fields") << QByteArray("a,,\n,\n") << Table{{u"a"_s, u""_s, u""_s}, {u""_s, u""_s}};
        QTest::newRow("quotes") << QByteArray("\"a,b\",\"c\"\"d\"\n") << Table{{u"a,b"_s, u"c\"d"_s}};
        QTest::newRow("line ends in quotes") << QByteArray("\"a\r\nb\",c\n") << Table{{u"a\r\nb"_s, u"c"_s}};
        QTest::newRow("an empty quoted field") << QByteArray("\"\"\n") << Table{{u""_s}};
        QTest::newRow("blanks belong to the field") << QByteArray(" a , b \n") << Table{{u" a "_s, u" b "_s}};
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "a\n")
                                         << Table{{u"a"_s}};
        QTest::newRow("half a byte order mark is text, but not UTF-8's")
            << QByteArray("\xea\xb0\x80\n") << Table{{u"가"_s}};
        QTest::newRow("Korean") << QByteArray("토지,\"박경리\"\n") << Table{{u"토지"_s, u"박경리"_s}};
        QTest::newRow("a quote at the very end") << QByteArray("a,\"b\"") << Table{{u"a"_s, u"b"_s}};
        QTest::newRow("a comma at the very end") << QByteArray("a,") << Table{{u"a"_s, u""_s}};
    }
    void tablesAreReadAsRfc4180Says()
    {
        QFETCH(QByteArray, bytes);
        const Reading whole = read(bytes);
        QVERIFY(whole.outcome);
        QTEST(whole.table, "table");
        QTEST(read(bytes, 1).table, "table");
    }

    void blankRowsCountButAreNotTold()
    {
        const Reading reading = read("a\n\n  \nb\n");
        QCOMPARE(reading.table, (Table{{u"a"_s}, {u"b"_s}}));
        QCOMPARE(reading.numbers, (QList<int>{1, 4}));
    }

    void whatIsNoTableIsRefusedAtItsRow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<int>("row");
        QTest::newRow("unclosed quote") << QByteArray("a\n\"b\nc\n") << u"csv-unclosed-quote"_s << 2;
        QTest::newRow("quote inside a field") << QByteArray("a\nb\"c\"\n") << u"csv-stray-quote"_s << 2;
        QTest::newRow("text after a quote") << QByteArray("\"a\"b\n") << u"csv-stray-quote"_s << 1;
        QTest::newRow("Latin-1") << QByteArray("a\nb\nGrand Pr\xe9\n") << u"csv-not-utf8"_s << 3;
        QTest::newRow("EUC-KR") << QByteArray("\xc5\xe4\xc1\xf6\n") << u"csv-not-utf8"_s << 1;
        QTest::newRow("UTF-16") << QByteArray("a\0b\0", 4) << u"csv-not-utf8"_s << 1;
        QTest::newRow("UTF-16 with its mark") << QByteArray("\xff\xfe"
                                                            "a\0,\0",
            6) << u"csv-not-utf8"_s << 1;
        QTest::newRow("torn UTF-8 at the end") << QByteArray("a\n\xea\xb0") << u"csv-not-utf8"_s << 2;
        QTest::newRow("a torn byte order mark") << QByteArray("\xef\xbb"
                                                              "a\n")
                                                << u"csv-not-utf8"_s << 1;
    }
    void whatIsNoTableIsRefusedAtItsRow()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype piece : {qsizetype(1), bytes.size()}) {
            const Reading reading = read(bytes, piece);
            QVERIFY(!reading.outcome);
            QCOMPARE(reading.outcome.error().fault, core::Fault::Malformed);
            QTEST(reading.outcome.error().slug, "slug");
            QTEST(reading.outcome.error().facts.value("row"_L1).toInt(), "row");
        }
    }

    void aRowMayNotBeEndless()
    {
        QVERIFY(read(QByteArray(99, 'a') + "\nb\n", 7, 100).outcome);
        const Reading reading = read("a\n" + QByteArray(101, 'b'), 7, 100);
        QCOMPARE(reading.outcome.error().slug, u"csv-line-too-long"_s);
        QCOMPARE(reading.outcome.error().facts.value("row"_L1).toInt(), 2);
    }

    void anEndlessQuoteIsStoppedLikeAnEndlessRow()
    {
        qsizetype fed = 0;
        Reader reader([](const Row &) -> core::Result<> { return {}; });
        core::Result<> outcome = reader.feed("\"");
        while (outcome && fed < 1'000'000) {
            outcome = reader.feed("ten bytes\n");
            fed += 10;
        }
        QCOMPARE(outcome.error().slug, u"csv-line-too-long"_s);
        QVERIFY(fed <= Reader::kLongestRow + 10);
    }

    void afterAFaultNothingMoreIsRead()
    {
        int rows = 0;
        Reader reader([&](const Row &) -> core::Result<> {
            ++rows;
            return core::fail(core::Fault::Unavailable, "database-away"_L1);
        });
        QCOMPARE(reader.feed("a\nb\n").error().slug, u"database-away"_s);
        QCOMPARE(reader.feed("c\n").error().slug, u"database-away"_s);
        QCOMPARE(reader.finish().error().slug, u"database-away"_s);
        QCOMPARE(rows, 1);
    }

    void thePiecesDoNotMatter()
    {
        QVERIFY(rc::check([] {
            const auto bytes = *rc::gen::container<std::string>(
                rc::gen::elementOf(std::string("ab,,\"\"\"\r\n\n\xea\xb0\x80\xef\xbb\xbf")));
            const QByteArray input(bytes.data(), qsizetype(bytes.size()));
            const Reading whole = read(input);
            const Reading pieces = read(input, *rc::gen::inRange(1, 5));
            RC_ASSERT(whole.table == pieces.table);
            RC_ASSERT(slugOf(whole) == slugOf(pieces));
        }));
    }
};

TEST_SUITE(CsvReaderTest);
#include "csv_reader_test.moc"
