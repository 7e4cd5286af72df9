#include "client/app/shop_connection.h"
#include "client/app/tray.h"
#include "client/widgets/banner.h"
#include "common/contracts/notification/message.h"
#include "tests/client/app/at_the_desktop.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

#include <QDialog>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using app::ConnectionLine;
using contracts::notification::Message;

// The shop goes and comes, messages arrive, and the client is closed whenever somebody likes.
class DesktopConnectionTest : public AtTheDesktop {
    Q_OBJECT

private Q_SLOTS:
    void aShopThatGoesAwayCannotBeMissed()
    {
        start();
        QVERIFY(banner().isEmpty());
        goAway();
        QVERIFY(banner().contains(u"cannot be reached"_s));
        QCOMPARE(line(), ConnectionLine::State::Offline);
    }

    void whenItIsBackWhatIsShownIsReadAgain()
    {
        start();
        goAway();
        const auto asked = shop().asked(Verb::Get, u"/api/v1/books"_s).size();
        comeBack();
        QVERIFY(banner().isEmpty());
        QVERIFY(line() != ConnectionLine::State::Offline);
        QTRY_VERIFY(shop().asked(Verb::Get, u"/api/v1/books"_s).size() > asked);
    }

    void anotherLanguageStillSaysThatItIsAway()
    {
        start();
        goAway();
        language().choose(u"ko"_s);
        QTRY_VERIFY(button(u"주문 내역"_s));
        QVERIFY(!banner().isEmpty());
        QCOMPARE(line(), ConnectionLine::State::Offline);
    }

    void withoutABellTheClientSaysThatItConnects()
    {
        start();
        QCOMPARE(line(), ConnectionLine::State::Reconnecting); // there is a shop, and no broker
    }

    void whoIsNotSignedInHearsNoBellAndIsConnectedAllTheSame()
    {
        startAsGuest();
        QCOMPARE(line(), ConnectionLine::State::Live);
    }

    void refreshingReadsWhatIsShownAgain()
    {
        start();
        const auto asked = shop().asked(Verb::Get, u"/api/v1/books"_s).size();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), Qt::Key_F5);
        QTRY_VERIFY(shop().asked(Verb::Get, u"/api/v1/books"_s).size() > asked);
    }

    void aMessageIsAnnouncedWhereSomebodyLooks()
    {
        start();
        Q_EMIT desktop().shop()->live.arrived(m_message);
        QTRY_COMPARE(toast(), m_message.title);
        window().findChild<QWidget *>(u"toast"_s)->findChild<QPushButton *>()->click();
        QTRY_COMPARE(window().place(), u"orders"_s); // the one it speaks of
    }

    void anAnnouncementThatIsPressedAfterSigningOutLeadsNowhere()
    {
        start();
        Q_EMIT desktop().shop()->live.arrived(m_message);
        QTRY_COMPARE(toast(), m_message.title);
        desktop().shop()->session.signOut();
        QTRY_VERIFY(!window().places().contains(u"orders"_s));
        auto *toast = window().findChild<QWidget *>(u"toast"_s);
        if (toast)
            toast->findChild<QPushButton *>()->click();
        QVERIFY(window().isVisible());
        QCOMPARE(window().place(), u"books"_s);
    }

    void unreadMessagesAreCountedAtTheirPlace()
    {
        QJsonObject list = example(u"notification"_s, u"message_list_last_page"_s);
        list["unread"_L1] = 4;
        shop().answer(Verb::Get, u"/api/v1/messages"_s, list);
        start();
        QTRY_COMPARE(countAt(u"messages"_s), u"4"_s);
        language().choose(u"ko"_s);
        QTRY_VERIFY(button(u"주문 내역"_s));
        QTRY_COMPARE(countAt(u"messages"_s), u"4"_s);
    }

    void theClientOpensAtThePlaceWhereItWasClosed()
    {
        start();
        goTo(u"orders"_s);
        window().close();
        sitDown();
        letIn(u"Jiyoung"_s);
        start();
        QCOMPARE(window().place(), u"orders"_s);
    }

    void aPlaceThatIsNotTheirsIsPassedOver()
    {
        letIn(u"Minho"_s, {u"buyer"_s, u"seller"_s});
        start();
        goTo(u"desk"_s);
        window().close();
        sitDown();
        letIn(u"Jiyoung"_s);
        start();
        QCOMPARE(window().place(), u"books"_s);
    }

    void closingWhileQuestionsAreUnderWayIsSafe_data()
    {
        QTest::addColumn<QString>("place");
        for (const char *place :
            {"books", "cart", "orders", "messages", "desk", "sellers-books", "overview", "settings"})
            QTest::newRow(place) << QString::fromLatin1(place);
    }
    void closingWhileQuestionsAreUnderWayIsSafe()
    {
        QFETCH(QString, place);
        letIn(u"Minho"_s, {u"buyer"_s, u"seller"_s, u"admin"_s});
        start();
        shop().hold();
        goTo(place);
        QTest::keyClick(&window(), Qt::Key_F5);
        QCoreApplication::processEvents();
        window().close();
        getUp();
        QCoreApplication::processEvents();
    }

    void closingBeforeAnybodyIsLetInIsSafe()
    {
        shop().hold();
        desktop().startOn(std::make_unique<FakeShop>());
        getUp();
        QCoreApplication::processEvents();
    }

    void closingWithAQuestionOpenIsSafe()
    {
        start();
        goTo(u"settings"_s);
        press(u"Sign out"_s);
        QVERIFY(window().findChild<QDialog *>());
        window().close();
        getUp();
        QCoreApplication::processEvents();
    }

private:
    QString banner() { return window().findChild<widgets::Banner *>()->text(); }
    ConnectionLine::State line() { return window().findChild<ConnectionLine *>()->state(); }

    Message m_message{7, QUuid::createUuid(), contracts::notification::MessageKind::Refunded, u"Your money is back"_s,
        u"₩12,000"_s, {contracts::OrderId::generate()}, QDateTime::currentDateTimeUtc(), false};
};

TEST_SUITE(DesktopConnectionTest);
#include "desktop_connection_test.moc"
