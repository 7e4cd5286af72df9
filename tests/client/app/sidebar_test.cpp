#include "client/app/sidebar.h"
#include "tests/support/test_suite.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;

class SidebarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneOfThePlacesIsTheCurrentOne()
    {
        Sidebar sidebar;
        sidebar.addPlace(u"books"_s, u"books"_s, u"Books"_s);
        sidebar.addPlace(u"cart"_s, u"cart"_s, u"Cart"_s);
        sidebar.setCurrent(u"books"_s);
        sidebar.setCurrent(u"cart"_s);
        QVERIFY(!sidebar.findChild<QPushButton *>(u"place-books"_s)->isChecked());
        QVERIFY(sidebar.findChild<QPushButton *>(u"place-cart"_s)->isChecked());
        QCOMPARE(sidebar.places(), QStringList({u"books"_s, u"cart"_s}));
    }

    void whatIsNewIsCountedBesideItsPlace()
    {
        Sidebar sidebar;
        sidebar.addPlace(u"messages"_s, u"bell"_s, u"Messages"_s);
        sidebar.show();
        auto *button = sidebar.findChild<QPushButton *>(u"place-messages"_s);
        auto *count = button->findChild<QLabel *>(u"count"_s);
        QVERIFY(!count->isVisible());
        sidebar.setCount(u"messages"_s, 3);
        QVERIFY(count->isVisible());
        QCOMPARE(count->text(), u"3"_s);
        QVERIFY(button->accessibleDescription().contains(u"3"_s));
        sidebar.setCount(u"messages"_s, 1'000);
        QCOMPARE(count->text(), u"99+"_s);
        sidebar.setCount(u"messages"_s, 0);
        QVERIFY(!count->isVisible());
    }

    void ofAPlaceThatIsNotThereNothingIsSaid()
    {
        Sidebar sidebar;
        sidebar.addPlace(u"cart"_s, u"cart"_s, u"Cart"_s);
        sidebar.setCurrent(u"cart"_s);
        sidebar.setCurrent(u"vault"_s);
        sidebar.setCount(u"vault"_s, 3);
        QVERIFY(sidebar.findChild<QPushButton *>(u"place-cart"_s)->isChecked());
    }

    void whoeverPressesTheCountPressesThePlace()
    {
        Sidebar sidebar;
        sidebar.addPlace(u"cart"_s, u"cart"_s, u"Cart"_s);
        sidebar.setCount(u"cart"_s, 3);
        sidebar.show();
        QSignalSpy chosen(&sidebar, &Sidebar::chosen);
        auto *count = sidebar.findChild<QLabel *>(u"count"_s);
        QTest::mouseClick(sidebar.windowHandle(), Qt::LeftButton, {}, count->mapTo(&sidebar, count->rect().center()));
        QCOMPARE(chosen.size(), 1);
    }

    void aPlaceIsChosenByKeyboardToo()
    {
        Sidebar sidebar;
        sidebar.addPlace(u"cart"_s, u"cart"_s, u"Cart"_s);
        QSignalSpy chosen(&sidebar, &Sidebar::chosen);
        QTest::keyClick(sidebar.findChild<QPushButton *>(u"place-cart"_s), Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), u"cart"_s);
    }
};

TEST_SUITE(SidebarTest);
#include "sidebar_test.moc"
