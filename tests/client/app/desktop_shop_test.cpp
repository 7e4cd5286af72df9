#include "client/account/shop_page.h"
#include "client/app/remembered_shop.h"
#include "client/app/shop_connection.h"
#include "client/widgets/banner.h"
#include "tests/client/app/at_the_desktop.h"
#include "tests/client/support/bare_server.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QLineEdit>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::KnownShop;
using app::rememberedShop;
using Manner = BareServer::Manner;

namespace {

const BareServer::Reply kCard{200, R"({"product": "bookstore", "name": "Paju Books", "version": "1.0.0", "api": 1,
    "mqtt": {"port": 1}})",
    "application/json", Manner::Answer};
const BareServer::Reply kBooks{200, R"({"items": [], "next": null})", "application/json", Manner::Answer};

} // namespace

// Which shop: the first run, the next ones, and moving on to another.
class DesktopShopTest : public AtTheDesktop {
    Q_OBJECT

private Q_SLOTS:
    void theFirstRunAsksForAShop()
    {
        desktop().start({});
        QTRY_VERIFY(shopPage()->isVisible());
        QVERIFY(window().places().isEmpty());
        QVERIFY(!desktop().shop());
    }

    void aShopThatAnswersIsEnteredAndRemembered()
    {
        BareServer server;
        server.replyWith(kCard);
        server.replyWith(kBooks);
        desktop().start({});
        typeIn(server.url().toString());
        QTRY_COMPARE(window().place(), u"books"_s);
        QVERIFY(!shopPage());
        QCOMPARE(rememberedShop()->gateway, server.url());
        QCOMPARE(rememberedShop()->name, u"Paju Books"_s);
    }

    void whatIsNoShopIsNotEntered()
    {
        BareServer server;
        server.replyWith({200, "<html>", "text/html", Manner::Answer});
        desktop().start({});
        typeIn(server.url().toString());
        QTRY_VERIFY(!shopPage()->findChild<widgets::Banner *>()->text().isEmpty() || says(u"bookstore"_s));
        QVERIFY(shopPage()->isVisible());
        QVERIFY(!rememberedShop());
    }

    void theShopOfTheLastTimeIsEnteredWithoutAsking()
    {
        BareServer server;
        server.replyWith(kBooks);
        app::rememberShop(at(server.url()));
        desktop().start({});
        QVERIFY(!shopPage());
        QTRY_COMPARE(window().place(), u"books"_s);
        QTRY_VERIFY(!server.heard().isEmpty());
    }

    void alsoWhenItIsAwayWhichCannotBeMissed()
    {
        BareServer server;
        app::rememberShop(at(server.url()));
        server.close();
        desktop().start({});
        QTRY_COMPARE(window().place(), u"books"_s);
        QTRY_VERIFY(window().findChild<widgets::Banner *>()->text().contains(u"cannot be reached"_s));
    }

    void theShopOfTheCommandLineComesFirst()
    {
        BareServer former;
        BareServer server;
        server.replyWith(kCard);
        server.replyWith(kBooks);
        app::rememberShop(at(former.url()));
        desktop().start({.shop = server.url().toString()});
        QTRY_COMPARE(window().place(), u"books"_s);
        QVERIFY(former.heard().isEmpty());
        QCOMPARE(rememberedShop()->gateway, server.url());
    }

    void whenThatOneIsNotFoundTheOneOfTheLastTimeIs()
    {
        BareServer former;
        former.replyWith(kBooks);
        BareServer gone;
        gone.close();
        app::rememberShop(at(former.url()));
        desktop().start({.shop = gone.url().toString()});
        QTRY_COMPARE(window().place(), u"books"_s);
        QCOMPARE(desktop().shop()->place.gateway, former.url());
    }

    void andWithoutOneItIsAskedFor()
    {
        BareServer gone;
        gone.close();
        desktop().start({.shop = gone.url().toString()});
        QTRY_VERIFY(shopPage());
        QTRY_VERIFY(shopPage()->isVisible());
    }

    void anotherShopIsChosenFromTheSettings()
    {
        BareServer former;
        former.replyWith(kBooks);
        BareServer server;
        server.replyWith(kCard);
        server.replyWith(kBooks);
        enter(former);
        goTo(u"settings"_s);
        press(u"Visit another shop"_s);
        QTRY_VERIFY(shopPage() && shopPage()->isVisible());
        QCOMPARE(shopPage()->findChild<QLineEdit *>()->text(), former.url().toString());
        typeIn(server.url().toString());
        QTRY_VERIFY(desktop().shop()->place.gateway == server.url());
        QTRY_VERIFY(window().places().contains(u"books"_s));
        QVERIFY(!shopPage());
    }

    void whileAShopIsChosenNoKeyLeadsToTheFormerOne()
    {
        BareServer former;
        former.replyWith(kBooks);
        enter(former);
        goTo(u"settings"_s);
        press(u"Visit another shop"_s);
        QTRY_VERIFY(shopPage() && shopPage()->isVisible());
        QVERIFY(window().places().isEmpty());
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3})
            QTest::keyClick(&window(), key, Qt::ControlModifier);
        QTest::keyClick(&window(), Qt::Key_F5);
        QVERIFY(shopPage()->isVisible());
    }

    void whatIsKeptOfOneShopIsNeverShownForAnother()
    {
        BareServer former;
        former.replyWith(
            {200, R"({"items": ["of the former shop"], "next": null})", "application/json", Manner::Answer});
        enter(former);
        QTRY_COMPARE(keptFiles().size(), 1);
        getUp();
        BareServer other;
        app::rememberShop(at(other.url()));
        other.close();
        sitDown();
        desktop().start({});
        QTRY_COMPARE(keptFiles().size(), 2);
    }

    void closingWhileAShopIsLookedForIsSafe()
    {
        BareServer silent;
        silent.replyWith({.manner = Manner::Silence});
        desktop().start({.shop = silent.url().toString()});
        QTRY_COMPARE(silent.heard().size(), 1);
        getUp();
        QCoreApplication::processEvents();
        sitDown();
        app::rememberShop(at(silent.url()));
        desktop().start({});
        QTRY_VERIFY(silent.heard().size() > 1);
        getUp();
        QCoreApplication::processEvents();
    }

private:
    static KnownShop at(const QUrl &gateway) { return {gateway, u"Paju Books"_s, u"1.0.0"_s, gateway.host(), 1}; }
    static QStringList keptFiles()
    {
        const QDir cache(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
        return cache.entryList({u"*.sqlite"_s});
    }
    account::ShopPage *shopPage() { return window().findChild<account::ShopPage *>(); }
    void enter(const BareServer &server)
    {
        app::rememberShop(at(server.url()));
        desktop().start({});
        QTRY_COMPARE(window().place(), u"books"_s);
    }
    void typeIn(const QString &address)
    {
        auto *field = shopPage()->findChild<QLineEdit *>();
        field->setText(address);
        QTest::keyClick(field, Qt::Key_Return);
    }
};

TEST_SUITE(DesktopShopTest);
#include "desktop_shop_test.moc"
