#include "client/app/order_link.h"
#include "client/app/shop_connection.h"
#include "client/tracking/order_page.h"
#include "tests/client/app/at_the_desktop.h"
#include "tests/support/test_suite.h"

#include <QShortcut>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using contracts::OrderId;

// Links that open the client, and the client that comes forward for them.
class DesktopLinksTest : public AtTheDesktop {
    Q_OBJECT

private Q_SLOTS:
    void aLinkShowsItsOrder()
    {
        start();
        desktop().open({app::linkTo(m_order)});
        QCOMPARE(window().place(), u"orders"_s);
        QTRY_VERIFY(isAskedFor(m_order));
    }

    void aLinkWaitsUntilSomebodyIsSignedIn()
    {
        startAsGuest();
        desktop().open({app::linkTo(m_order)});
        QCOMPARE(window().place(), u"books"_s);
        QVERIFY(!isAskedFor(m_order));
        letIn(u"Jiyoung"_s);
        std::ignore = desktop().shop()->session.signIn(u"jiyoung@example.com"_s, u"secret"_s);
        QTRY_COMPARE(window().place(), u"orders"_s);
        QTRY_VERIFY(isAskedFor(m_order));
    }

    void aLinkIsFollowedOnce()
    {
        start();
        desktop().open({app::linkTo(m_order)});
        goTo(u"books"_s);
        language().choose(u"ko"_s); // everything is made anew
        QTRY_VERIFY(button(u"주문 내역"_s));
        QCOMPARE(window().place(), u"books"_s);
    }

    void whatIsNoLinkOnlyBringsTheWindowForward()
    {
        start();
        const auto asked = shop().asked().size();
        desktop().open({u"https://example.org/order/1"_s, u"--help"_s, QString()});
        QCOMPARE(window().place(), u"books"_s);
        QCOMPARE(shop().asked().size(), asked);
    }

    void aSecondStartWithoutALinkBringsTheWindowForward()
    {
        start();
        window().hide();
        desktop().open({});
        QVERIFY(window().isVisible());
    }

    void alsoOutOfTheTaskBar()
    {
        start();
        window().showMaximized();
        window().showMinimized();
        desktop().open({});
        QVERIFY(!window().isMinimized());
        QVERIFY2(window().isMaximized(), "as it was before");
    }

    void everyShortcutOfTheWindowIsListed()
    {
        start();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), Qt::Key_F1);
        for (const auto *shortcut : window().findChildren<QShortcut *>(Qt::FindDirectChildrenOnly)) {
            const QString keys = shortcut->key().toString(QKeySequence::NativeText);
            QVERIFY2(says(keys), qPrintable(keys));
        }
        for (const QString &does : {u"My orders"_s, u"Settings"_s, u"Refresh"_s, u"Quit"_s, u"Show these shortcuts"_s})
            QVERIFY2(says(does), qPrintable(does));
    }

private:
    bool isAskedFor(const OrderId &order)
    {
        return !shop().asked(Verb::Get, u"/api/v1/orders/"_s + order.toString()).isEmpty();
    }

    OrderId m_order = OrderId::generate();
};

TEST_SUITE(DesktopLinksTest);
#include "desktop_links_test.moc"
