#include "client/seller/import_columns.h"
#include "client/seller/refused_rows.h"
#include "tests/client/seller/import_files.h"
#include "tests/support/test_suite.h"

#include <QAbstractItemModelTester>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using seller::ImportColumns;

// A file of books as it is read, and what is said of its rows.
class ImportFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theColumnsOfAFileAreComparedWithThoseOfTheShop()
    {
        QVERIFY(ImportColumns::under({u"Title"_s, u" price "_s, u"category"_s}).areUsable());
        const auto columns = ImportColumns::under({u"title"_s, u"title"_s, u"colour"_s});
        QCOMPARE(columns.missing, QStringList({u"price"_s, u"category"_s}));
        QCOMPARE(columns.unknown, QStringList{u"colour"_s});
        QCOMPARE(columns.repeated, QStringList{u"title"_s});
        QVERIFY(columns.inWords().contains(u"colour"_s));
    }

    void theTemplateIsAFileThatTheShopTakes()
    {
        QTemporaryDir folder;
        const auto file = fileOf(folder, seller::importTemplate());
        QVERIFY(file);
        QVERIFY(ImportColumns::under((*file)->header).areUsable());
        QCOMPARE((*file)->records.size(), 1);
    }

    void aFileThatIsNoTextOrHasNoBookIsRefused()
    {
        QTemporaryDir folder;
        QCOMPARE(fileOf(folder, "title,price,category\n").error().slug, u"file-empty"_s);
        const auto korean = fileOf(folder, "title,price,category\n\xb5\xa5\xb9\xcc\xbe\xc8,1,x\n"); // CP949
        QCOMPARE(korean.error().slug, u"csv-not-utf8"_s);
        QCOMPARE(korean.error().facts.value("row"_L1).toInt(), 2);
        auto missing = seller::readImportFile(folder.filePath(u"none.csv"_s));
        QTRY_VERIFY(missing.isFinished());
        QCOMPARE(missing.result().error().slug, u"file-unreadable"_s);
    }

    void everythingThatIsWrongWithTheColumnsIsSaidAtOnce()
    {
        QVERIFY(ImportColumns::under(ImportColumns::known()).inWords().isEmpty());
        const QString said = ImportColumns::under({u"title"_s, u"TITLE"_s, u"colour"_s}).inWords();
        for (const QString &name : {u"price"_s, u"category"_s, u"colour"_s, u"title"_s})
            QVERIFY2(said.contains(name), qPrintable(said));
    }

    void aFieldMayHoldLinesAndTheRowsAreCountedAsInASpreadsheet()
    {
        const auto file =
            fileOf(m_folder, "\xEF\xBB\xBFtitle,price,category\r\n\"One\ntwo\",1,x\r\n\"a \"\"b\"\"\",2,x\r\n");
        QVERIFY(file);
        QCOMPARE((*file)->header.first(), u"title"_s); // without the mark of UTF-8
        QCOMPARE((*file)->records.size(), 2);
        QCOMPARE((*file)->records.last().row, 3);
        QCOMPARE((*file)->firstRows.last().fields.first(), u"a \"b\""_s);
        QVERIFY((*file)->records.first().bytes.contains("One\ntwo"));
    }

    void onlyTheFirstRowsAreKeptForLooking()
    {
        const auto file = fileOf(m_folder, csvOf(5'000));
        QVERIFY(file);
        QCOMPARE((*file)->firstRows.size(), qsizetype(seller::ImportFile::kPreviewRows));
        QCOMPARE((*file)->records.size(), 5'000);
        QCOMPARE((*file)->records.last().row, 5'001);
        QCOMPARE((*file)->name, u"books.csv"_s);
    }

    void theColumnOfARefusalIsThatOfTheFile_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("column");
        QTest::newRow("the same") << u"/title"_s << u"title"_s;
        QTest::newRow("another name") << u"/publishedYear"_s << u"year"_s;
        QTest::newRow("deeper") << u"/price/amount"_s << u"price"_s;
        QTest::newRow("the row as a whole") << QString() << QString();
    }
    void theColumnOfARefusalIsThatOfTheFile()
    {
        QFETCH(QString, pointer);
        QTEST(seller::columnOf(pointer), "column");
    }

    void theReportIsAModelAndAFile()
    {
        seller::RefusedRows rows;
        const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.show(
            {{4, u"/publishedYear"_s, u"year-impossible"_s, {}}, {9, {}, u"new-kind"_s, u"As the shop said, once"_s}});
        QCOMPARE(rows.index(0, seller::RefusedRows::InColumn).data().toString(), u"year"_s);
        QCOMPARE(rows.index(1, seller::RefusedRows::Why).data().toString(), u"As the shop said, once"_s);
        const QByteArray csv = rows.asCsv();
        QVERIFY(csv.contains("\r\n4,year,"));
        QVERIFY(csv.contains("9,,\"As the shop said, once\"\r\n"));
    }

    void theReportHasItsHeadersAndIsReplacedAsAWhole()
    {
        seller::RefusedRows rows;
        const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.show({{4, u"/price"_s, u"not-a-number"_s, {}}, {9, {}, u"too-long"_s, {}}});
        rows.show({{2, u"/price"_s, u"not-a-number"_s, {}}});
        QCOMPARE(rows.rowCount(), 1);
        QCOMPARE(rows.index(0, seller::RefusedRows::Row).data().toString(), u"2"_s);
        QCOMPARE(
            rows.index(0, seller::RefusedRows::Why).data(Qt::ToolTipRole).toString(), u"This is not a whole number."_s);
        for (int column = 0; column < seller::RefusedRows::kColumns; ++column)
            QVERIFY(!rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!rows.headerData(seller::RefusedRows::kColumns, Qt::Horizontal, Qt::DisplayRole).isValid());
    }

private:
    QTemporaryDir m_folder;
};

TEST_SUITE(ImportFileTest);
#include "import_file_test.moc"
