#include "client/app/remembered_shop.h"
#include "tests/client/app/at_the_desktop.h"
#include "tests/client/support/bare_server.h"
#include "tests/client/support/book_shelf.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;
using namespace tests;

// Another language, without a restart and without losing the place.
class DesktopLanguageTest : public AtTheDesktop {
    Q_OBJECT

private Q_SLOTS:
    void anotherLanguageKeepsThePlace()
    {
        start();
        goTo(u"orders"_s);
        QVERIFY(button(u"My orders"_s));
        language().choose(u"ko"_s);
        QTRY_VERIFY(button(u"주문 내역"_s));
        QVERIFY(!button(u"My orders"_s));
        QCOMPARE(window().place(), u"orders"_s);
        QVERIFY(desktop().shop());
        language().choose(u"en"_s);
        QTRY_VERIFY(button(u"My orders"_s));
        QCOMPARE(window().place(), u"orders"_s);
    }

    void itIsChosenInTheSettingsAndRemembered()
    {
        start();
        goTo(u"settings"_s);
        choose(u"Language"_s, u"ko"_s);
        QTRY_VERIFY(button(u"설정"_s));
        QCOMPARE(window().place(), u"settings"_s);
        QCOMPARE(QSettings().value(u"language"_s).toString(), u"ko"_s);
        QCOMPARE(language().chosen(), u"ko"_s);
    }

    void theColoursAreChosenThereToo()
    {
        start();
        goTo(u"settings"_s);
        choose(u"Colours"_s, int(widgets::Theme::Scheme::Dark));
        QCOMPARE(QSettings().value(u"scheme"_s).toInt(), int(widgets::Theme::Scheme::Dark));
        QVERIFY(window().palette().color(QPalette::Window).lightness() < 128);
    }

    void theCartAndItsCountSurvive()
    {
        checkout::Cart().add(shownBook(1), 3);
        sitDown();
        startAsGuest();
        language().choose(u"ko"_s);
        QTRY_VERIFY(button(u"장바구니"_s));
        QTRY_COMPARE(countAt(u"cart"_s), u"3"_s);
    }

    void theSameLanguageAgainRebuildsNothing()
    {
        start();
        QPointer<QAbstractButton> place = button(u"My orders"_s);
        language().choose(u"en"_s);
        QCoreApplication::processEvents();
        QVERIFY(place);
    }

    void fromThenOnTheShopIsAskedInThatLanguage()
    {
        BareServer server;
        server.replyWith({200, R"({"items": [], "next": null})", "application/json", BareServer::Manner::Answer});
        app::rememberShop({server.url(), u"Paju Books"_s, u"1.0.0"_s, u"127.0.0.1"_s, 1});
        desktop().start({});
        QTRY_VERIFY(!server.heard().isEmpty());
        QCOMPARE(server.heard().first().fields.value("accept-language"), "en");
        QTRY_VERIFY(button(u"Books"_s));
        language().choose(u"ko"_s);
        QTRY_COMPARE(server.heard().last().fields.value("accept-language"), "ko");
    }

    void anotherLanguageWhileAShopIsAskedIsSafe()
    {
        start();
        shop().hold();
        goTo(u"orders"_s);
        for (const QString &code : {u"ko"_s, u"en"_s, u"ko"_s}) {
            language().choose(code);
            QCoreApplication::processEvents();
        }
        shop().letGo();
        QTRY_VERIFY(button(u"주문 내역"_s));
        QTRY_COMPARE(shop().waiting(), 0);
    }

private:
    void choose(const QString &name, const QVariant &data)
    {
        for (auto *choice : window().findChildren<QComboBox *>()) {
            if (choice->accessibleName() != name || choice->findData(data) < 0)
                continue;
            choice->setCurrentIndex(choice->findData(data));
            Q_EMIT choice->activated(choice->currentIndex());
            return;
        }
        QFAIL(qPrintable(name));
    }
};

TEST_SUITE(DesktopLanguageTest);
#include "desktop_language_test.moc"
