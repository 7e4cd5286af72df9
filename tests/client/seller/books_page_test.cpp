#include "client/seller/book_cells.h"
#include "client/seller/books_page.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/search_field.h"
#include "tests/client/seller/shelf.h"
#include "tests/client/support/loop_watch.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace tests;
using seller::BookCells;
using seller::BooksPage;
using seller::BookTableModel;

class BooksPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<BookTableModel>();
        m_page = std::make_unique<BooksPage>(*m_model);
        m_page->resize(1000, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->showLoading();
    }
    void cleanup()
    {
        m_page.reset();
        m_model.reset();
    }

    void aShopWithoutBooksSaysWhatToDo()
    {
        QVERIFY(!nothing()->isVisible());
        m_page->showLoaded();
        QVERIFY(nothing()->isVisible());
        QSignalSpy wanted(m_page.get(), &BooksPage::newBookWanted);
        Q_EMIT nothing()->actionWanted();
        QCOMPARE(wanted.size(), 1);
    }

    void afterAFailureTheWayBackIsToTryAgain()
    {
        m_page->showLoadError({core::Fault::Unavailable, u"shop-unreachable"_s, {}, {}, {}});
        QSignalSpy again(m_page.get(), &BooksPage::reloadWanted);
        Q_EMIT nothing()->actionWanted();
        QCOMPARE(again.size(), 1);
    }

    void whatCanBeDoneFollowsTheSelection()
    {
        auto withdrawn = aBook(u"Gone"_s);
        withdrawn.withdrawn = true;
        fill({aBook(u"Demian"_s), aBook(u"Siddhartha"_s), withdrawn});
        QVERIFY(!isEnabled(u"Edit"_s) && !isEnabled(u"Withdraw"_s));
        select(0);
        QVERIFY(isEnabled(u"Edit"_s) && isEnabled(u"Receive copies"_s) && isEnabled(u"Withdraw"_s));
        table()->selectAll();
        QVERIFY(!isEnabled(u"Edit"_s));
        QVERIFY(isEnabled(u"Withdraw"_s));
        select(2);
        QVERIFY2(!isEnabled(u"Edit"_s) && !isEnabled(u"Withdraw"_s), "it is withdrawn already");
    }

    void theKeyboardEditsAndWithdraws()
    {
        const auto demian = aBook(u"Demian"_s);
        fill({demian});
        QSignalSpy edited(m_page.get(), &BooksPage::editWanted);
        QSignalSpy withdrawn(m_page.get(), &BooksPage::withdrawalWanted);
        table()->setCurrentIndex(table()->model()->index(0, BookTableModel::Title));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(edited.size(), 1);
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(withdrawn.size(), 1);
        QCOMPARE(withdrawn.first().first().value<QList<contracts::BookId>>(), QList{demian.book.bookId});
    }

    void deletingWhatIsWithdrawnAlreadyAsksForNothing()
    {
        auto gone = aBook(u"Gone"_s);
        gone.withdrawn = true;
        fill({gone});
        QSignalSpy withdrawn(m_page.get(), &BooksPage::withdrawalWanted);
        select(0);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(withdrawn.size(), 0);
    }

    void aPriceIsTypedInPlace()
    {
        fill({aBook(u"Demian"_s, 12'000)});
        QSignalSpy prices(m_model.get(), &BookTableModel::priceWanted);
        table()->setCurrentIndex(table()->model()->index(0, BookTableModel::Price));
        QTest::keyClick(table(), Qt::Key_F2);
        auto *editor = table()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->selectedText(), u"12000"_s);
        QTest::keyClicks(editor, u"x15000"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(prices.size(), 1);
        QCOMPARE(prices.first().at(1).value<core::Money>(), core::Money::krw(15'000));
    }

    void searchingAndChoosingAStateAskForEveryBook()
    {
        fill(books(9));
        m_model->put(aBook(u"Demian"_s, 9'000, 1));
        QSignalSpy all(m_page.get(), &BooksPage::allWanted);
        auto *search = m_page->findChild<widgets::SearchField *>();
        search->setText(u"hesse demian"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(all.size(), 1);
        search->clear();
        QCOMPARE(table()->model()->rowCount(), 10);
        m_page->findChild<QComboBox *>()->setCurrentIndex(2);
        QCOMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(all.size(), 2);
        search->setText(u"nowhere"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(nothing()->isVisible());
    }

    void aNewBookIsLedTo()
    {
        const auto shelf = books(40);
        fill(shelf);
        m_page->lead(shelf.at(35).book.bookId);
        QCOMPARE(m_page->selectedBooks(), QList{shelf.at(35).book.bookId});
    }

    void aPictureIsWantedOnceWhenItsRowIsSeenAndPaintedThen()
    {
        auto demian = aBook(u"Demian"_s);
        demian.book.cover = u"ab12"_s;
        QSignalSpy wanted(m_page.get(), &BooksPage::pictureWanted);
        fill({demian});
        const QImage before = table()->viewport()->grab().toImage();
        table()->viewport()->grab();
        QCOMPARE(wanted.size(), 1);
        QPixmap red(BookCells::coverSize());
        red.fill(Qt::red);
        m_page->showPicture(u"ab12"_s, red);
        const QImage after = table()->viewport()->grab().toImage();
        const QPoint middle = table()->visualRect(table()->model()->index(0, 0)).center();
        QVERIFY(before.pixelColor(middle) != QColor(Qt::red));
        QCOMPARE(after.pixelColor(middle), QColor(Qt::red));
    }

    void tenThousandBooksComeInWithoutHoldingTheWindow()
    {
        fill({});
        auto all = books(10'000);
        QTimer coming;
        connect(&coming, &QTimer::timeout, m_model.get(), [&] {
            m_model->append(all.mid(0, 100));
            all.remove(0, std::min<qsizetype>(100, all.size()));
        });
        const tests::LoopWatch watch;
        coming.start(0);
        QTRY_COMPARE(table()->model()->rowCount(), 10'000);
        QVERIFY2(watch.longest() < 50ms, qPrintable(QString::number(watch.longest().count())));
    }

private:
    void fill(const QList<contracts::store::BookRecord> &records)
    {
        m_model->append(records);
        m_page->showLoaded();
    }
    void select(int row)
    {
        table()->selectionModel()->select(
            table()->model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    QTableView *table() { return m_page->findChild<QTableView *>(); }
    widgets::EmptyState *nothing() { return m_page->findChild<widgets::EmptyState *>(); }
    bool isEnabled(const QString &text)
    {
        for (auto *button : m_page->findChildren<widgets::Button *>()) {
            if (button->text() == text)
                return button->isEnabled();
        }
        return false;
    }

    std::unique_ptr<BookTableModel> m_model;
    std::unique_ptr<BooksPage> m_page;
};

TEST_SUITE(BooksPageTest);
#include "books_page_test.moc"
