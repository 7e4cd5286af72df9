#include "server/platform/postgres/sql_text.h"
#include "tests/support/test_suite.h"

using namespace platform::postgres;
using namespace Qt::Literals::StringLiterals;

class SqlTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesBecomeNumbersAndTheSameNameTheSameNumber()
    {
        const auto read = SqlText::read(u"select :a, :b_2, :a"_s);
        QVERIFY(read);
        QCOMPARE(read->text, u"select $1, $2, $1"_s);
        QCOMPARE(read->placeholders, (QStringList{u"a"_s, u"b_2"_s}));
    }

    void commentsAndTheFinalSemicolonAreDropped()
    {
        const auto read = SqlText::read(u"-- it's :not one\nselect 1 /* nor 'this /* deep */ :x */ + 2; -- end\n"_s);
        QVERIFY(read);
        QCOMPARE(read->text, u"select 1   + 2"_s);
        QVERIFY(read->placeholders.isEmpty());
    }

    void whatIsQuotedIsLeftAlone_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("text") << u"select ':a -- b ; ? /* '' :c'"_s;
        QTest::newRow("name") << u"select 1 as \":a -- ; \"\"?\""_s;
        QTest::newRow("escapes") << u"select E'it\\'s :a; --'"_s;
        QTest::newRow("dollars") << u"do $$ begin perform ':a'; -- :b\n end $$"_s;
        QTest::newRow("tagged dollars") << u"do $body$ select $$ ; $$ ; $body$"_s;
    }

    void whatIsQuotedIsLeftAlone()
    {
        QFETCH(const QString, sql);
        const auto read = SqlText::read(sql);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->text, sql);
        QVERIFY(read->placeholders.isEmpty());
        QVERIFY(!read->hasQuestionMark);
    }

    void castsAndSlicesAreNoPlaceholders()
    {
        const auto read = SqlText::read(u"select a::text, b[1:2], tag$1 from c where d = :d::uuid"_s);
        QVERIFY(read);
        QCOMPARE(read->placeholders, QStringList{u"d"_s});
        QCOMPARE(read->text, u"select a::text, b[1: 2], tag$1 from c where d = $1::uuid"_s);
    }

    void aQuestionMarkIsNoticed()
    {
        QVERIFY(SqlText::read(u"select document ? 'key'"_s)->hasQuestionMark);
        QVERIFY(!SqlText::read(u"select 'document?'"_s)->hasQuestionMark);
    }

    void whatIsNotOneStatementIsRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("reason");
        QTest::newRow("two") << u"select 1; select 2"_s << u"more than one"_s;
        QTest::newRow("a quote after the end") << u"select 1; 'x'"_s << u"more than one"_s;
        QTest::newRow("a name after the end") << u"select 1; :x"_s << u"more than one"_s;
        QTest::newRow("none") << u" -- nothing\n ; "_s << u"no statement"_s;
        QTest::newRow("empty") << QString() << u"no statement"_s;
        QTest::newRow("open quote") << u"select 'x"_s << u"quote is not closed"_s;
        QTest::newRow("open name") << u"select \"x"_s << u"quote is not closed"_s;
        QTest::newRow("open dollar") << u"do $a$ begin"_s << u"dollar quote is not closed"_s;
        QTest::newRow("open comment") << u"select 1 /* and"_s << u"comment is not closed"_s;
        QTest::newRow("escape at the end") << u"select E'\\"_s << u"quote is not closed"_s;
    }

    void whatIsNotOneStatementIsRefused()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, reason);
        const auto read = SqlText::read(sql);
        QVERIFY(!read);
        QCOMPARE(read.error().slug, u"malformed-sql"_s);
        QVERIFY2(read.error().detail.contains(reason), qPrintable(read.error().detail));
    }

    void aFileIsFoundByItsName()
    {
        const auto read = readSqlFile(u"postgres_test/queries/put_thing"_s);
        QVERIFY(read);
        QCOMPARE(read->placeholders, (QStringList{u"id"_s, u"name"_s}));
    }

    void aMissingFileIsNamed()
    {
        const auto read = readSqlFile(u"postgres_test/queries/nothing"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().slug, u"sql-file-missing"_s);
        QVERIFY(read.error().detail.contains(u"postgres_test/queries/nothing"_s));
    }

    void aFileWithAQuestionMarkIsRefusedBecauseQtWouldBindIt()
    {
        const auto read = readSqlFile(u"postgres_test/queries/question"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().slug, u"malformed-sql"_s);
        QVERIFY(read.error().detail.contains(u"postgres_test/queries/question"_s));
    }
};

TEST_SUITE(SqlTextTest);
#include "sql_text_test.moc"
