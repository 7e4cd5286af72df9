#include "client/widgets/search_field.h"
#include "tests/support/test_suite.h"

using namespace widgets;
using namespace Qt::Literals::StringLiterals;

class SearchFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itSearchesOnceAfterARestInTyping()
    {
        SearchField field(u"Search"_s);
        QSignalSpy wanted(&field, &SearchField::searchWanted);
        QTest::keyClicks(&field, u"emma"_s);
        QCOMPARE(wanted.size(), 0);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), u"emma"_s);
    }

    void enterDoesNotWait()
    {
        SearchField field(u"Search"_s);
        QSignalSpy wanted(&field, &SearchField::searchWanted);
        QTest::keyClicks(&field, u"emma"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1); // the same is not asked twice
    }

    void anEmptiedFieldShowsEverythingAtOnce()
    {
        SearchField field(u"Search"_s);
        field.setText(u"emma"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QSignalSpy wanted(&field, &SearchField::searchWanted);
        field.clear();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QString());
    }

    void spacesAroundDoNotCount()
    {
        SearchField field(u"Search"_s);
        QSignalSpy wanted(&field, &SearchField::searchWanted);
        QTest::keyClicks(&field, u"  emma "_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(wanted.first().first().toString(), u"emma"_s);
    }
};

TEST_SUITE(SearchFieldTest);
#include "search_field_test.moc"
