#include "client/account/sign_in_page.h"
#include "client/app/shop_connection.h"
#include "tests/client/app/at_the_desktop.h"
#include "tests/client/support/book_shelf.h"
#include "tests/support/test_suite.h"

#include <QDialog>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using core::Fault;

// Who sits at the client: guests, buyers, sellers and admins; they come, and they leave.
class DesktopPeopleTest : public AtTheDesktop {
    Q_OBJECT

private Q_SLOTS:
    void aGuestMayLookAroundAndSignIn()
    {
        startAsGuest();
        QCOMPARE(window().places(), QStringList({u"books"_s, u"cart"_s, u"settings"_s}));
        QCOMPARE(window().place(), u"books"_s);
        press(u"Sign in"_s);
        QVERIFY(signInPage()->isVisible());
        press(u"Look around without signing in"_s);
        QTRY_VERIFY(button(u"Books"_s));
        QCOMPARE(window().place(), u"books"_s);
    }

    void everyRoleHasItsPlaces_data()
    {
        QTest::addColumn<QStringList>("roles");
        QTest::addColumn<QStringList>("places");
        const QStringList buying{u"books"_s, u"cart"_s, u"orders"_s, u"messages"_s};
        const QStringList selling{u"desk"_s, u"sellers-books"_s};
        const QStringList settings{u"settings"_s};
        QTest::newRow("buyer") << QStringList{u"buyer"_s} << buying + settings;
        QTest::newRow("seller, who buys too") << QStringList{u"buyer"_s, u"seller"_s} << buying + selling + settings;
        QTest::newRow("seller alone") << QStringList{u"seller"_s} << QStringList{u"messages"_s} + selling + settings;
        QTest::newRow("all in one") << QStringList{u"buyer"_s, u"seller"_s, u"admin"_s}
                                    << buying + selling + QStringList{u"overview"_s} + settings;
    }
    void everyRoleHasItsPlaces()
    {
        QFETCH(QStringList, roles);
        letIn(u"Minho"_s, roles);
        start();
        QTEST(window().places(), "places");
        QCOMPARE(window().place(), window().places().first());
    }

    void whoeverSignsInByHandGoesOnWhereTheyWere()
    {
        startAsGuest();
        goTo(u"cart"_s);
        signInByHand();
        QTRY_VERIFY(window().places().contains(u"orders"_s));
        QTRY_COMPARE(window().place(), u"cart"_s);
        QVERIFY(!button(u"Sign in"_s));
    }

    void whatAGuestChoseComesAlong()
    {
        checkout::Cart().add(shownBook(1), 2); // the last time
        sitDown();
        startAsGuest();
        QTRY_COMPARE(countAt(u"cart"_s), u"2"_s);
        signInByHand();
        QTRY_VERIFY(window().places().contains(u"orders"_s));
        QTRY_COMPARE(countAt(u"cart"_s), u"2"_s);
        desktop().shop()->session.signOut();
        QTRY_VERIFY(!window().places().contains(u"orders"_s));
        QTRY_VERIFY2(countAt(u"cart"_s).isEmpty(), "it is theirs now");
    }

    void whoeverSignedOutLeavesNothingToRead()
    {
        start();
        QTRY_COMPARE(readersKept(), QStringList{userIdOf(u"Jiyoung"_s)});
        signOut();
        QTRY_VERIFY(!window().places().contains(u"orders"_s));
        QTRY_COMPARE(readersKept(), QStringList());
        QVERIFY(purse().kept.isEmpty());
    }

    // What was asked before and comes after is theirs as well.
    void anAnswerThatComesLateLeavesNothingEither()
    {
        start();
        shop().hold();
        goTo(u"orders"_s);
        press(u"Messages"_s);
        window().findChild<QAbstractButton *>(u"place-orders"_s)->click();
        desktop().shop()->session.signOut();
        QTRY_VERIFY(!window().places().contains(u"orders"_s));
        shop().letGo();
        QCoreApplication::processEvents();
        getUp(); // everything that is to be kept has been by then
        QCOMPARE(readersKept(), QStringList());
    }

    void beforeItIsDoneSigningOutIsAskedFor()
    {
        start();
        goTo(u"settings"_s);
        press(u"Sign out"_s);
        auto *question = window().findChild<QDialog *>();
        QVERIFY(question);
        question->reject();
        QCoreApplication::processEvents();
        QVERIFY(desktop().shop()->session.user());
        QVERIFY(!readersKept().isEmpty());
    }

    void anotherAccountTakesTheirPlace()
    {
        start();
        goTo(u"settings"_s);
        press(u"Switch account"_s);
        QTRY_VERIFY(signInPage() && signInPage()->isVisible());
        letIn(u"Minho"_s, {u"buyer"_s, u"seller"_s});
        typeIn();
        QTRY_VERIFY(window().places().contains(u"desk"_s));
        QTRY_COMPARE(readersKept(), QStringList{userIdOf(u"Minho"_s)});
        QCOMPARE(window().place(), u"settings"_s);
    }

    void theNextRunGoesOnWithWhoeverIsSignedIn()
    {
        start();
        QVERIFY(purse().kept.first().contains(u"Jiyoung"_s));
    }

    void aSessionThatTheShopHasEndedIsExplained()
    {
        start();
        shop().refuse(Verb::Get, u"/api/v1/orders"_s, Fault::Unauthenticated, "token-expired"_L1);
        shop().refuse(Verb::Post, u"/api/v1/sessions/refresh"_s, Fault::Unauthenticated, "session-over"_L1);
        goTo(u"orders"_s);
        QTest::keyClick(&window(), Qt::Key_F5);
        QTRY_VERIFY(signInPage() && signInPage()->isVisible());
        QTRY_VERIFY(says(u"ended your session"_s));
        shop().answer(Verb::Get, u"/api/v1/orders"_s, noOrders());
        typeIn();
        QTRY_VERIFY(window().places().contains(u"orders"_s));
    }

    void wrongWordsLetNobodyIn()
    {
        startAsGuest();
        press(u"Sign in"_s);
        typeIn();
        QTRY_VERIFY(says(u"password"_s));
        QVERIFY(signInPage()->isVisible());
        QVERIFY(!desktop().shop()->session.user());
    }

    void aNewRoleOpensItsPlacesWithoutSigningInAgain()
    {
        start();
        goTo(u"messages"_s);
        letIn(u"Jiyoung"_s, {u"buyer"_s, u"seller"_s}); // renewing is below the path of the sessions
        desktop().shop()->session.reloadUser();
        QTRY_VERIFY(window().places().contains(u"desk"_s));
        QCOMPARE(window().place(), u"messages"_s);
    }

private:
    account::SignInPage *signInPage() { return window().findChild<account::SignInPage *>(); }
    void typeIn()
    {
        const auto fields = signInPage()->findChildren<QLineEdit *>();
        QCOMPARE(fields.size(), 2);
        fields.first()->setText(u"jiyoung@example.com"_s);
        fields.last()->setText(u"correct horse"_s);
        QTest::keyClick(fields.last(), Qt::Key_Return);
    }
    void signInByHand()
    {
        letIn(u"Jiyoung"_s);
        press(u"Sign in"_s);
        typeIn();
    }
    void signOut()
    {
        goTo(u"settings"_s);
        press(u"Sign out"_s);
        window().findChild<QDialog *>()->accept();
    }
};

TEST_SUITE(DesktopPeopleTest);
#include "desktop_people_test.moc"
