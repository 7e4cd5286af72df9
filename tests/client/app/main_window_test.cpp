#include "client/app/main_window.h"
#include "client/app/sidebar.h"
#include "client/widgets/banner.h"
#include "tests/support/test_suite.h"

#include <QDialog>
#include <QSettings>
#include <QStandardPaths>

using namespace app;
using namespace Qt::Literals::StringLiterals;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"Bookstore"_s);
        QCoreApplication::setApplicationName(u"main_window_test"_s);
        QSettings().clear();
    }

    void everyPlaceHasItsPageAndItsShortcut()
    {
        MainWindow window;
        auto [books, orders] = addTwoPlaces(window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy chosen(&window, &MainWindow::placeChosen);
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(orders->isVisible());
        QVERIFY(!books->isVisible());
        QCOMPARE(window.place(), u"orders"_s);
        QTest::mouseClick(window.findChild<QPushButton *>(u"place-books"_s), Qt::LeftButton);
        QVERIFY(books->isVisible());
        QCOMPARE(chosen.last().first().toString(), u"books"_s);
    }

    void aPlaceThatIsNotThereChangesNothing()
    {
        MainWindow window;
        addTwoPlaces(window);
        window.goTo(u"books"_s);
        window.goTo(u"vault"_s);
        QCOMPARE(window.place(), u"books"_s);
    }

    void whileSigningInThereIsNothingElse()
    {
        MainWindow window;
        addTwoPlaces(window);
        window.show();
        window.goTo(u"books"_s);
        auto *signIn = new QWidget(&window);
        window.showAlone(signIn);
        QVERIFY(signIn->isVisible());
        QVERIFY(!window.findChild<Sidebar *>()->isVisible());
        window.showAlone(nullptr);
        QVERIFY(window.findChild<Sidebar *>()->isVisible());
        QCOMPARE(window.place(), u"books"_s);
    }

    void allCanBeMadeAnew()
    {
        MainWindow window;
        addTwoPlaces(window);
        window.clear();
        const auto [books, orders] = addTwoPlaces(window);
        window.show();
        window.goTo(u"orders"_s);
        QVERIFY(orders->isVisible());
        QTRY_COMPARE(window.findChildren<Sidebar *>().size(), 1);
    }

    void beingAwayFromTheShopCannotBeMissed()
    {
        MainWindow window;
        addTwoPlaces(window);
        window.show();
        auto *banner = window.findChild<widgets::Banner *>();
        QVERIFY(!banner->isVisible());
        window.sayOffline(QDateTime(QDate(2026, 3, 1), QTime(12, 30)));
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"12:30"_s), qPrintable(banner->text()));
        window.sayOnline();
        QVERIFY(!banner->isVisible());
    }

    void theShortcutsAreListed()
    {
        MainWindow window;
        addTwoPlaces(window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F1);
        QTRY_VERIFY(window.findChild<QDialog *>());
        QStringList texts;
        for (const QLabel *label : window.findChild<QDialog *>()->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(u"Orders"_s));
        QVERIFY(texts.contains(u"Ctrl+2"_s));
    }

    void itOpensWhereItWasClosed()
    {
        {
            MainWindow window;
            window.recall();
            window.resize(1111, 699);
            window.close();
        }
        MainWindow window;
        window.recall();
        QCOMPARE(window.size(), QSize(1111, 699));
    }

    void itOpensAtThePlaceWhereItWasClosed()
    {
        {
            MainWindow window;
            addTwoPlaces(window);
            window.goTo(u"orders"_s);
            window.close();
        }
        MainWindow window;
        window.recall();
        QCOMPARE(window.place(), u"orders"_s);
        const auto [books, orders] = addTwoPlaces(window);
        window.show();
        window.showAlone(nullptr);
        QVERIFY(orders->isVisible());
        QVERIFY(!books->isVisible());
    }

    void scribbleInTheSettingsStillOpensAWindow()
    {
        QSettings().setValue(u"window/geometry"_s, QByteArray("scribble"));
        MainWindow window;
        window.recall();
        QVERIFY(window.width() >= 1024 && window.height() >= 640);
        QVERIFY(window.screen()->availableGeometry().width() >= window.width() || window.width() == 1024);
    }

    void closingIsTold()
    {
        MainWindow window;
        QSignalSpy closed(&window, &MainWindow::closed);
        window.show();
        window.close();
        QCOMPARE(closed.size(), 1);
    }

    void whatIsGoneIsReachedByNoKey()
    {
        MainWindow window;
        addTwoPlaces(window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.goTo(u"books"_s);
        window.clear();
        QSignalSpy chosen(&window, &MainWindow::placeChosen);
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(chosen.size(), 0);
        QVERIFY(window.places().isEmpty());
        QCOMPARE(window.place(), u"books"_s); // to come back to
    }

    void theConnectionIsStillSaidWhenAllIsMadeAnew()
    {
        MainWindow window;
        window.sayConnection(ConnectionLine::State::Offline);
        window.clear();
        const auto lines = window.centralWidget()->findChildren<ConnectionLine *>();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first()->state(), ConnectionLine::State::Offline);
    }

    void aShortcutDoesWhatItSays()
    {
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        int done = 0;
        window.addShortcut(QKeySequence(u"Ctrl+R"_s), u"Refresh"_s, [&] { ++done; });
        QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(done, 1);
    }

    void onlyNinePlacesHaveANumber()
    {
        MainWindow window;
        for (int i = 1; i <= 11; ++i) {
            const QString id = QString::number(i);
            window.addPlace({id, u"books"_s, id, [&window] { return new QWidget(&window); }});
        }
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(window.place(), u"9"_s);
        QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(window.place(), u"9"_s);
        QCOMPARE(window.places().size(), 11);
    }

    void aPageIsMadeWhenSomebodyGoesThereAndTheOthersOneByOne()
    {
        MainWindow window;
        QStringList made;
        addThreePlaces(window, made);
        window.goTo(u"b"_s);
        QCOMPARE(made, QStringList(u"b"_s));
        qsizetype before = made.size();
        while (made.size() < 3) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QVERIFY2(made.size() <= before + 1, "two in one turn");
            before = made.size();
        }
        QCOMPARE(made, QStringList({u"b"_s, u"a"_s, u"c"_s}));
    }

    void pagesThatWereNotMadeYetAreForgottenWithTheirPlaces()
    {
        MainWindow window;
        QStringList made;
        addThreePlaces(window, made);
        window.clear();
        window.goTo(u"b"_s);
        QTest::qWait(100);
        QCOMPARE(made, QStringList());
    }

    void itIsNeverTooSmallToUse()
    {
        MainWindow window;
        window.resize(200, 200);
        QCOMPARE(window.size(), QSize(1024, 640));
    }

private:
    static void addThreePlaces(MainWindow &window, QStringList &made)
    {
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            window.addPlace({id, u"books"_s, id, [&window, &made, id] {
                                 made.append(id);
                                 return new QWidget(&window);
                             }});
    }

    static std::pair<QWidget *, QWidget *> addTwoPlaces(MainWindow &window)
    {
        auto *books = new QWidget(&window);
        auto *orders = new QWidget(&window);
        books->hide();
        orders->hide();
        window.addPlace({u"books"_s, u"books"_s, u"Books"_s, [books] { return books; }});
        window.addPlace({u"orders"_s, u"orders"_s, u"Orders"_s, [orders] { return orders; }});
        return {books, orders};
    }
};

TEST_SUITE(MainWindowTest);
#include "main_window_test.moc"
