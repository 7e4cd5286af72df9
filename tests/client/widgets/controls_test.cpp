#include "client/widgets/banner.h"
#include "client/widgets/busy_ring.h"
#include "client/widgets/button.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/form_field.h"
#include "client/widgets/page_header.h"
#include "client/widgets/pill.h"
#include "tests/client/support/controls.h"
#include "tests/support/test_suite.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace widgets;
using namespace Qt::Literals::StringLiterals;

class ControlsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterWhileAButtonIsBusyPressesNoOther()
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        auto *signIn = new Button(u"Sign in"_s, ButtonLook::Primary, &window);
        auto *create = new Button(u"Create an account"_s, ButtonLook::Secondary, &window);
        row->addWidget(signIn);
        row->addWidget(create);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        signIn->setFocus();
        signIn->setBusy(true);
        QVERIFY(!create->hasFocus());
        signIn->setBusy(false);
        QVERIFY(signIn->hasFocus());
        signIn->setBusy(true);
        create->setFocus(); // somebody went on by themselves
        signIn->setBusy(false);
        QVERIFY(create->hasFocus());
    }

    void aFieldTellsItsNameAndItsFaultToScreenReaders()
    {
        QLineEdit editor;
        FormField field(u"E-mail"_s, &editor);
        field.setHint(u"As you registered"_s);
        QCOMPARE(editor.accessibleName(), u"E-mail"_s);
        QCOMPARE(editor.accessibleDescription(), u"As you registered"_s);
        field.setFault(u"This is no address."_s);
        QCOMPARE(editor.accessibleDescription(), u"This is no address."_s);
        QVERIFY(editor.property("wrong").toBool());
        field.setFault({});
        QCOMPARE(editor.accessibleDescription(), u"As you registered"_s);
        QVERIFY(!editor.property("wrong").toBool());
        editor.setParent(nullptr);
    }

    void aFieldDoesNotJumpWhenItIsWrong()
    {
        QLineEdit editor;
        FormField field(u"E-mail"_s, &editor);
        const int before = field.sizeHint().height();
        field.setFault(u"No."_s);
        QCOMPARE(field.sizeHint().height(), before);
        editor.setParent(nullptr);
    }

    void aBannerIsSilentUntilItHasSomethingToSay()
    {
        QWidget window;
        Banner banner(&window);
        window.show();
        QVERIFY(!banner.isVisible());
        banner.say(Tone::Negative, u"The shop is away."_s, u"Try again"_s);
        QVERIFY(banner.isVisible());
        QCOMPARE(banner.text(), u"The shop is away."_s);
        QCOMPARE(banner.accessibleName(), u"The shop is away."_s);
        QSignalSpy wanted(&banner, &Banner::actionWanted);
        QTest::mouseClick(tests::button(&banner, u"Try again"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        banner.fallSilent();
        QVERIFY(!banner.isVisible());
        QCOMPARE(banner.text(), QString());
    }

    void aBusyButtonCannotBePressedTwice()
    {
        QWidget window;
        Button button(u"Order"_s, ButtonLook::Primary, &window);
        window.show();
        QSignalSpy pressed(&button, &Button::clicked);
        button.setBusy(true);
        QVERIFY(button.findChild<BusyRing *>()->isVisible());
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(pressed.size(), 0);
        button.setBusy(false);
        QVERIFY(!button.findChild<BusyRing *>()->isVisible());
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(pressed.size(), 1);
    }

    void anIconAloneHasANameForScreenReaders()
    {
        QWidget window;
        QCOMPARE(Button::ofIcon(u"back"_s, u"Back"_s, &window)->accessibleName(), u"Back"_s);
    }

    void anEmptyPlaceOffersAWayOn()
    {
        EmptyState empty(u"cart"_s, u"Nothing here"_s, u"Choose a book."_s);
        empty.setAction(u"Find books"_s);
        QSignalSpy wanted(&empty, &EmptyState::actionWanted);
        empty.show();
        QTest::mouseClick(tests::button(&empty, u"Find books"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void theHeadOfAPageLeadsBack()
    {
        PageHeader header(u"Book"_s);
        header.setBackVisible(true);
        QSignalSpy back(&header, &PageHeader::backWanted);
        header.show();
        QTest::mouseClick(header.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(back.size(), 1);
    }

    void aPillIsAsWideAsItsWord()
    {
        Pill pill;
        pill.say(u"Paid"_s, Tone::Positive);
        const int narrow = pill.sizeHint().width();
        pill.say(u"Waiting for payment"_s, Tone::Warning);
        QVERIFY(pill.sizeHint().width() > narrow);
        QCOMPARE(pill.accessibleName(), u"Waiting for payment"_s);
    }

    void aBannerOffersAWayOnOnlyWhenThereIsOne()
    {
        QWidget window;
        Banner banner(&window);
        window.show();
        QSignalSpy wanted(&banner, &Banner::actionWanted);
        banner.say(Tone::Negative, u"The shop cannot be reached."_s, u"Try again"_s);
        QCOMPARE(banner.accessibleName(), u"The shop cannot be reached."_s);
        QTest::mouseClick(tests::button(&banner, u"Try again"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        banner.say(Tone::Positive, u"It is back."_s);
        for (const auto *button : banner.findChildren<Button *>())
            QVERIFY(!button->isVisible());
    }

    void anEmptyPlaceSaysWhatItIsToldAndOffersNothingWithoutAnAction()
    {
        EmptyState empty(u"cart"_s, u"Nothing here"_s, u"Choose a book."_s);
        empty.show();
        QVERIFY(!empty.findChild<Button *>()->isVisible());
        empty.say(u"search"_s, u"Nothing found"_s, u"No book holds these words."_s);
        QStringList texts;
        for (const auto *label : empty.findChildren<QLabel *>())
            texts.append(label->text());
        QCOMPARE(texts, QStringList({u"Nothing found"_s, u"No book holds these words."_s}));
        empty.setAction(u"Clear"_s);
        QVERIFY(empty.findChild<Button *>()->isVisible());
        empty.setAction({});
        QVERIFY(!empty.findChild<Button *>()->isVisible());
    }

    void anEmptyPlaceShowsAllOfItsTextInAWideWindow()
    {
        EmptyState empty(u"orders"_s, u"No orders yet"_s, u"What you order stands here, with its way to your door."_s);
        empty.setTextWidth(120);
        empty.resize(900, 600);
        empty.show();
        for (const auto *label : empty.findChildren<QLabel *>()) {
            QCOMPARE(label->width(), 120);
            QVERIFY2(label->height() >= label->heightForWidth(120), qPrintable(label->text()));
        }
    }

    void theHeadOfAPageHasNoEmptyLine()
    {
        PageHeader header(u"Books"_s);
        header.show();
        const int without = header.sizeHint().height();
        header.setSubtitle(u"All of them"_s);
        QTRY_VERIFY(header.sizeHint().height() > without);
        header.setSubtitle({});
        QTRY_COMPARE(header.sizeHint().height(), without);
    }

    void aRingTurnsOnlyWhileItIsSeen()
    {
        BusyRing ring(20);
        const auto *turn = ring.findChild<QTimer *>();
        QVERIFY(!turn->isActive());
        ring.show();
        const QImage first = ring.grab().toImage();
        QTRY_VERIFY(ring.grab().toImage() != first);
        ring.hide();
        QVERIFY(!turn->isActive());
    }
};

TEST_SUITE(ControlsTest);
#include "controls_test.moc"
