#include "client/widgets/question.h"
#include "client/widgets/toast.h"
#include "tests/client/support/controls.h"
#include "tests/support/test_suite.h"

#include <QDialog>

using namespace widgets;
using namespace Qt::Literals::StringLiterals;

class QuestionsAndToastsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQuestionActsOnlyOnYes()
    {
        QWidget window;
        window.show();
        int answered = 0;
        const Question question{u"Cancel?"_s, u"₩12,000 go back."_s, u"Cancel order"_s, u"Keep it"_s, true};
        ask(&window, question, [&] { ++answered; });
        QTest::mouseClick(tests::button(window.findChild<QDialog *>(), u"Keep it"_s), Qt::LeftButton);
        QCOMPARE(answered, 0);
        QTRY_VERIFY(!window.findChild<QDialog *>());
        ask(&window, question, [&] { ++answered; });
        QTest::mouseClick(tests::button(window.findChild<QDialog *>(), u"Cancel order"_s), Qt::LeftButton);
        QCOMPARE(answered, 1);
    }

    void enterNeverTakesAnythingAway()
    {
        QWidget window;
        window.show();
        int answered = 0;
        ask(&window, {u"Cancel?"_s, {}, u"Cancel order"_s, u"Keep it"_s, true}, [&] { ++answered; });
        QTest::keyClick(window.findChild<QDialog *>(), Qt::Key_Return);
        QCOMPARE(answered, 0);
        QTRY_VERIFY(!window.findChild<QDialog *>());
    }

    void whatWasDoneCanBeTakenBack()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        int undone = 0;
        toast(&window, u"Removed"_s, u"Undo"_s, [&] { ++undone; });
        auto *shown = window.findChild<QWidget *>(u"toast"_s);
        QVERIFY(window.rect().contains(shown->geometry()));
        QTest::mouseClick(tests::button(shown, u"Undo"_s), Qt::LeftButton);
        QCOMPARE(undone, 1);
        QTRY_VERIFY(!window.findChild<QWidget *>(u"toast"_s));
    }

    void aWordStaysAtTheFootWhenTheWindowChangesItsSize()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        toast(&window, u"Saved"_s);
        auto *shown = window.findChild<QWidget *>(u"toast"_s);
        window.resize(500, 300);
        QTRY_VERIFY(window.rect().contains(shown->geometry()));
        QVERIFY(shown->geometry().bottom() > 200);
    }

    void whatIsSaidFromAPageStandsInItsWindow()
    {
        QWidget window;
        window.show();
        auto *page = new QWidget(&window);
        toast(page, u"Saved"_s);
        delete page; // as a page does that is made anew
        QCOMPARE(window.findChild<QWidget *>(u"toast"_s)->accessibleName(), u"Saved"_s);
    }

    void anAnswerToAPageThatHasGoneIsNotGiven()
    {
        QWidget window;
        window.show();
        auto *page = new QWidget(&window);
        int answered = 0;
        ask(page, {u"Cancel?"_s, {}, u"Yes"_s, u"No"_s}, [&] { ++answered; });
        delete page;
        QTest::mouseClick(tests::button(window.findChild<QDialog *>(), u"Yes"_s), Qt::LeftButton);
        QCOMPARE(answered, 0);
    }

    void whereNothingIsTakenAwayEnterIsYes()
    {
        QWidget window;
        window.show();
        int answered = 0;
        ask(&window, {u"Sign out?"_s, {}, u"Sign out"_s, u"Stay"_s}, [&] { ++answered; });
        QTest::keyClick(window.findChild<QDialog *>(), Qt::Key_Return);
        QCOMPARE(answered, 1);
    }

    void escapeIsNoAnswer()
    {
        QWidget window;
        window.show();
        int answered = 0;
        ask(&window, {u"Sign out?"_s, {}, u"Sign out"_s, u"Stay"_s}, [&] { ++answered; });
        QTest::keyClick(window.findChild<QDialog *>(), Qt::Key_Escape);
        QTRY_VERIFY(!window.findChild<QDialog *>());
        QCOMPARE(answered, 0);
    }

    void aNewWordReplacesTheOneBefore()
    {
        QWidget window;
        window.show();
        toast(&window, u"First"_s);
        toast(&window, u"Second"_s);
        QTRY_COMPARE(window.findChildren<QWidget *>(u"toast"_s).size(), 1);
        QCOMPARE(window.findChild<QWidget *>(u"toast"_s)->accessibleName(), u"Second"_s);
    }
};

TEST_SUITE(QuestionsAndToastsTest);
#include "questions_and_toasts_test.moc"
