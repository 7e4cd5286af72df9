#include "client/widgets/banner.h"
#include "tests/client/seller/among_my_books.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using core::Fault;

// A seller's own books as they are loaded and shown.
class BooksTest : public AmongMyBooks {
    Q_OBJECT

private Q_SLOTS:
    void myBooksAreShownAsTheShopHasThem()
    {
        open();
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(title(0), u"Demian"_s);
        QCOMPARE(state(1), BookTableModel::BookState::SoldOut);
    }

    void sortingLoadsEveryBookAndScrollingTheNextOnes()
    {
        threeParts();
        open();
        QCOMPARE(table()->model()->rowCount(), 100);
        table()->sortByColumn(BookTableModel::Price, Qt::AscendingOrder);
        QTRY_COMPARE(table()->model()->rowCount(), 207);
    }

    void scrollingToTheEndLoadsTheNextPartOnly()
    {
        threeParts();
        open();
        table()->scrollToBottom();
        QTRY_COMPARE(table()->model()->rowCount(), 200);
        QTRY_COMPARE(shop().waiting(), 0);
        QCOMPARE(table()->model()->rowCount(), 200);
    }

    void aPartThatFailsIsToldAndWhatIsThereStays()
    {
        shop().answer(Verb::Get, kBooks, pageOf(books(100), u"more"_s));
        shop().refuse(Verb::Get, kBooks + u"?after=more"_s, Fault::Unavailable, "shop-unreachable"_L1);
        open();
        table()->sortByColumn(BookTableModel::Price, Qt::AscendingOrder);
        QTRY_VERIFY(!told().isEmpty());
        QCOMPARE(table()->model()->rowCount(), 100);
        QVERIFY(table()->isVisible());
        const auto asked = shop().asked().size();
        table()->scrollToBottom();
        QCoreApplication::processEvents();
        QCOMPARE(shop().asked().size(), asked); // not again and again by itself
    }

    void theCoverOfARowIsFetchedOnce()
    {
        auto covered = m_demian;
        covered.book.cover = QString(64, u'a');
        shop().answer(Verb::Get, kBooks, pageOf({covered}));
        shop().refuse(Verb::Get, u"/api/v1/covers/"_s, Fault::NotFound, "no-cover"_L1);
        open();
        table()->viewport()->grab();
        QTRY_COMPARE(shop().asked(Verb::Get, u"/api/v1/covers/"_s).size(), 1);
        table()->viewport()->grab();
        QCOMPARE(shop().asked(Verb::Get, u"/api/v1/covers/"_s).size(), 1);
    }

    void aCoverThatHasComeIsPaintedInItsRow()
    {
        auto covered = m_demian;
        covered.book.cover = QString(64, u'a');
        shop().answer(Verb::Get, kBooks, pageOf({covered}));
        shop().answer(Verb::Get, u"/api/v1/covers/"_s, api::Answered(api::Answer{200, aPicture(Qt::red), "image/png"}));
        open();
        const QPoint middle = table()->visualRect(cell(0, BookTableModel::Cover)).center();
        QTRY_COMPARE(table()->viewport()->grab().toImage().pixelColor(middle), QColor(Qt::red));
    }

    void aLateAnswerOfAnEarlierLoadingIsPassedOver()
    {
        shop().hold();
        openPage();
        shop().answer(Verb::Get, kBooks, pageOf({aBook(u"Newer"_s)}));
        flow().load();
        shop().letGo();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(title(0), u"Newer"_s);
    }

    void aShopThatIsAwayIsToldAndAskedAgain()
    {
        shop().refuse(Verb::Get, kBooks, Fault::Unavailable, "shop-unreachable"_L1);
        openPage();
        QTRY_VERIFY(!told().isEmpty());
        shop().answer(Verb::Get, kBooks, pageOf({m_demian}));
        Q_EMIT page()->findChild<widgets::Banner *>()->actionWanted();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QVERIFY(told().isEmpty());
    }

    void closingWhileTheShopIsAskedIsSafe()
    {
        shop().hold();
        openPage();
        close();
        shop().letGo();
        QCoreApplication::processEvents();
        openPage();
        delete flow().page();
        shop().letGo();
        QCoreApplication::processEvents();
    }

private:
    void threeParts()
    {
        shop().answer(Verb::Get, kBooks, pageOf(books(100), u"more"_s));
        shop().answer(Verb::Get, kBooks + u"?after=more"_s, pageOf(books(100), u"last"_s));
        shop().answer(Verb::Get, kBooks + u"?after=last"_s, pageOf(books(7)));
    }
};

TEST_SUITE(BooksTest);
#include "books_test.moc"
