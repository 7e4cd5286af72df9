#include "common/csv/csv_reader.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace csv;
using namespace Qt::Literals::StringLiterals;

class CsvReaderTest : public QObject {
    Q_OBJECT

    static core::Result<QList<Row>> read(const QByteArray &file, qsizetype longest = Reader::kLongestRecord)
    {
        Reader reader(longest);
        auto rows = reader.feed(file);
        if (!rows)
            return rows;
        auto last = reader.finish();
        if (!last)
            return last;
        return *rows + *last;
    }

private Q_SLOTS:
    void recordsAreReadAsWritten_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QList<QStringList>>("expected");
        using Records = QList<QStringList>;
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << Records{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << Records{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("no last line end") << QByteArray("a,b\nc,d") << Records{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a\n")
                                         << Records{{u"a"_s}};
        QTest::newRow("byte order mark before a quote") << QByteArray("\xEF\xBB\xBF\"a,b\"\n") << Records{{u"a,b"_s}};
        QTest::newRow("the beginning of a mark alone") << QByteArray("\xEF\xBC\x8C,b\n") << Records{{u"，"_s, u"b"_s}};
        QTest::newRow("quoted") << QByteArray("\"a,b\",\"say \"\"hi\"\"\"\r\n") << Records{{u"a,b"_s, u"say \"hi\""_s}};
        QTest::newRow("line end in quotes") << QByteArray("\"a\nb\",c\n") << Records{{u"a\nb"_s, u"c"_s}};
        QTest::newRow("empty fields") << QByteArray(",\n\"\",x\n") << Records{{u""_s, u""_s}, {u""_s, u"x"_s}};
        QTest::newRow("empty lines") << QByteArray("a\n\n\r\nb\n") << Records{{u"a"_s}, {u"b"_s}};
        QTest::newRow("Korean") << QByteArray("제목,토지\n") << Records{{u"제목"_s, u"토지"_s}};
        QTest::newRow("nothing") << QByteArray() << Records{};
    }
    void recordsAreReadAsWritten()
    {
        QFETCH(QByteArray, file);
        QFETCH(QList<QStringList>, expected);
        const auto rows = read(file);
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().slug));
        QList<QStringList> fields;
        for (const Row &row : *rows)
            fields.append(row.fields);
        QCOMPARE(fields, expected);
    }

    void whatIsNoCsvIsRefusedWithItsRow_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<int>("row");
        QTest::newRow("unclosed") << QByteArray("a\n\"b\n") << u"csv-unclosed-quote"_s << 2;
        QTest::newRow("stray") << QByteArray("a\nb\"c\n") << u"csv-stray-quote"_s << 2;
        QTest::newRow("after the quote") << QByteArray("\"a\"b\n") << u"csv-stray-quote"_s << 1;
        QTest::newRow("latin 1") << QByteArray("a\nb\nc\xE9\n") << u"csv-not-utf8"_s << 3;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0,\0b\0\n\0",
            11) << u"csv-not-utf8"_s
                                << 1;
        QTest::newRow("NUL") << QByteArray("a\nb\0\n", 5) << u"csv-not-utf8"_s << 2;
        QTest::newRow("EUC-KR") << QByteArray("\xC5\xE4\xC1\xF6\n") << u"csv-not-utf8"_s << 1;
        QTest::newRow("half a byte order mark") << QByteArray("\xEF\xBB") << u"csv-not-utf8"_s << 1;
        QTest::newRow("torn byte order mark") << QByteArray("\xEF\xBB,a\n") << u"csv-not-utf8"_s << 1;
        QTest::newRow("endless quote") << QByteArray("\"") + QByteArray("x\n").repeated(60) << u"csv-line-too-long"_s
                                       << 1;
        QTest::newRow("long") << QByteArray("a\n") + QByteArray(200, 'x') << u"csv-line-too-long"_s << 2;
    }
    void whatIsNoCsvIsRefusedWithItsRow()
    {
        QFETCH(QByteArray, file);
        const auto rows = read(file, 100);
        QVERIFY(!rows);
        QTEST(rows.error().slug, "slug");
        QTEST(rows.error().facts.value("row"_L1).toInt(), "row");
    }

    void aLineWithoutEndTakesNoMemory()
    {
        Reader reader;
        const QByteArray piece(1024 * 1024, 'x');
        QVERIFY(!reader.feed(piece));
        QCOMPARE(reader.feed(piece).error().slug, u"csv-line-too-long"_s);
    }

    void anEmptyLineStillCounts() { QCOMPARE(read("a\n\nb\n")->last().number, 3); }

    void everyRecordComesBackHoweverItIsCut()
    {
        const bool holds = rc::check("records survive writing and reading in pieces", [] {
            const auto fields = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
                rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', '\r', ' ', '7'))));
            QStringList record{u"first"_s};
            for (const std::string &field : fields)
                record.append(QString::fromStdString(field));
            const QByteArray file = toRecord(record) + toRecord(record);
            const auto cut = *rc::gen::inRange<qsizetype>(0, file.size());
            Reader reader;
            QList<Row> rows = reader.feed(QByteArrayView(file).first(cut)).value();
            rows += reader.feed(QByteArrayView(file).sliced(cut)).value();
            rows += reader.finish().value();
            RC_ASSERT(rows.size() == 2);
            RC_ASSERT(rows.at(0).fields == record);
            RC_ASSERT(rows.at(1).fields == record);
        });
        QVERIFY(holds);
    }

    void anEmptyFieldAloneIsStillARecord()
    {
        const auto rows = read(toRecord({QString()}));
        QVERIFY(rows && rows->size() == 1);
        QCOMPARE(rows->first().fields, QStringList{QString()});
    }

    void thePiecesNeverMatter()
    {
        const auto readInPieces = [](const QByteArray &file, qsizetype piece) -> core::Result<QList<Row>> {
            Reader reader;
            QList<Row> rows;
            for (qsizetype at = 0; at < file.size(); at += piece) {
                const auto read = reader.feed(QByteArrayView(file).sliced(at, std::min(piece, file.size() - at)));
                if (!read)
                    return read;
                rows += *read;
            }
            return reader.finish().transform([&](const QList<Row> &last) { return rows + last; });
        };
        QVERIFY(rc::check([&] {
            const auto bytes = *rc::gen::container<std::string>(
                rc::gen::elementOf(std::string("ab,,\"\"\"\r\n\n\xEA\xB0\x80\xEF\xBB\xBF")));
            const QByteArray file(bytes.data(), qsizetype(bytes.size()));
            const auto whole = read(file);
            const auto pieces = readInPieces(file, *rc::gen::inRange<qsizetype>(1, 5));
            RC_ASSERT(whole.has_value() == pieces.has_value());
            RC_ASSERT(whole.value_or(QList<Row>()) == pieces.value_or(QList<Row>()));
            RC_ASSERT((whole ? QString() : whole.error().slug) == (pieces ? QString() : pieces.error().slug));
        }));
    }
};

TEST_SUITE(CsvReaderTest);
#include "csv_reader_test.moc"
