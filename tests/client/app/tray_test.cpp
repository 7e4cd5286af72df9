#include "client/app/tray.h"
#include "tests/support/test_suite.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;

class TrayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // There is no tray where tests run, as on some desktops.
    void withoutATrayNewsComeUpInTheWindowAndOpenWhatTheySpeakOf()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        Tray tray(&window);
        QSignalSpy wanted(&tray, &Tray::messageWanted);
        tray.announce(u"Your order is on its way"_s, u"CJ 1234"_s, 7);
        auto *toast = window.findChild<QWidget *>(u"toast"_s);
        QVERIFY(toast);
        QCOMPARE(toast->accessibleName(), u"Your order is on its way"_s);
        QTest::mouseClick(toast->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), 7);
    }

    void theNewestAnnouncementIsTheOneThatIsOpened()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        Tray tray(&window);
        QSignalSpy wanted(&tray, &Tray::messageWanted);
        tray.announce(u"Your order is placed"_s, u"토지 1"_s, 7);
        tray.announce(u"Your order is on its way"_s, u"CJ 1234"_s, 8);
        QTRY_COMPARE(window.findChildren<QWidget *>(u"toast"_s).size(), 1);
        auto *toast = window.findChild<QWidget *>(u"toast"_s);
        QCOMPARE(toast->accessibleName(), u"Your order is on its way"_s);
        QTest::mouseClick(toast->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(wanted.first().first().toLongLong(), 8);
    }
};

TEST_SUITE(TrayTest);
#include "tray_test.moc"
