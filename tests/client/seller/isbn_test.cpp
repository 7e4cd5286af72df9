#include "client/seller/isbn.h"
#include "client/seller/isbn_field.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using seller::IsbnField;
using seller::isbnState;
using Kind = seller::IsbnState::Kind;

class IsbnTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIsbnIsToldWhileItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("nothing") << u"  "_s << Kind::Empty;
        QTest::newRow("the first digits") << u"97889"_s << Kind::Unfinished;
        QTest::newRow("thirteen digits") << u"9788937460449"_s << Kind::Good;
        QTest::newRow("with hyphens") << u"978-89-374-6044-9"_s << Kind::Good;
        QTest::newRow("with the hyphens of a word processor") << u"978‐89‐374‐6044‐9"_s << Kind::Good;
        QTest::newRow("ten digits") << u"0-306-40615-2"_s << Kind::Good;
        QTest::newRow("ten with an X") << u"080442957x"_s << Kind::Good;
        QTest::newRow("a wrong last digit") << u"9788937460448"_s << Kind::WrongDigit;
        QTest::newRow("a wrong last of ten") << u"0306406153"_s << Kind::WrongDigit;
        QTest::newRow("ten of thirteen digits") << u"9788937460"_s << Kind::Unfinished;
        QTest::newRow("a letter") << u"97889x"_s << Kind::Malformed;
        QTest::newRow("eleven that begin otherwise") << u"12345678901"_s << Kind::Malformed;
        QTest::newRow("too many") << u"97889374604490"_s << Kind::Malformed;
        QTest::newRow("digits of another script") << u"٩٧٨٨٩"_s << Kind::Malformed;
    }
    void anIsbnIsToldWhileItIsTyped()
    {
        QFETCH(QString, typed);
        QTEST(isbnState(typed).kind, "kind");
    }

    void tenDigitsBecomeThirteen() { QCOMPARE(isbnState(u"0306406152").isbn13, u"9780306406157"_s); }

    void theRightCheckDigitIsTold()
    {
        QCOMPARE(isbnState(u"9788937460448").rightDigit, QChar(u'9'));
        QCOMPARE(isbnState(u"0804429571").rightDigit, QChar(u'X'));
    }

    void theFieldSaysWhatIsWrongBelowIt()
    {
        auto *editor = new IsbnField;
        widgets::FormField field(u"ISBN"_s, editor);
        editor->speakThrough(&field);
        QVERIFY(editor->mayBeSent());
        QTest::keyClicks(editor, u"978893746044"_s);
        QVERIFY(field.fault().isEmpty());
        QVERIFY(!editor->mayBeSent());
        QTest::keyClicks(editor, u"8"_s);
        QVERIFY2(field.fault().contains(u'9'), qPrintable(field.fault()));
        QVERIFY(editor->accessibleDescription().contains(field.fault()));
        QTest::keyClick(editor, Qt::Key_Backspace);
        QTest::keyClicks(editor, u"9"_s);
        QVERIFY(field.fault().isEmpty());
        QVERIFY(editor->mayBeSent());
    }
};

TEST_SUITE(IsbnTest);
#include "isbn_test.moc"
