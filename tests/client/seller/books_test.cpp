#include "client/seller/book_dialog.h"
#include "client/seller/books.h"
#include "client/seller/books_page.h"
#include "client/seller/copies_dialog.h"
#include "client/widgets/banner.h"
#include "tests/client/seller/shelf.h"
#include "tests/client/support/fake_shop.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using contracts::store::BookRecord;
using core::Fault;
using seller::Books;
using seller::BooksPage;
using seller::BookTableModel;

namespace {

const QString kBooks = u"/api/v1/store/books"_s;

} // namespace

class BooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_shop->answer(Verb::Get, kBooks, pageOf({m_demian, m_sold}));
    }
    void cleanup()
    {
        m_books.reset();
        m_shop.reset();
    }

    void myBooksAreShownAsTheShopHasThem()
    {
        open();
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(cell(0, BookTableModel::Title).data().toString(), u"Demian"_s);
    }

    void sortingLoadsEveryBookAndScrollingTheNextOnes()
    {
        m_shop->answer(Verb::Get, kBooks, pageOf(books(100), u"more"_s));
        m_shop->answer(Verb::Get, kBooks + u"?after=more"_s, pageOf(books(100), u"last"_s));
        m_shop->answer(Verb::Get, kBooks + u"?after=last"_s, pageOf(books(7)));
        open();
        QCOMPARE(table()->model()->rowCount(), 100);
        table()->sortByColumn(BookTableModel::Price, Qt::AscendingOrder);
        QTRY_COMPARE(table()->model()->rowCount(), 207);
    }

    void aChangedPriceIsSentWithTheVersionThatWasSeen()
    {
        m_shop->answer(Verb::Put, pathOf(m_demian), toJson(changed(m_demian, 15'000)));
        open();
        type(0, BookTableModel::Price, 15'000);
        QTRY_VERIFY(!isPending(0, BookTableModel::Price));
        QCOMPARE(amount(0), 15'000);
        const auto sent = m_shop->asked(Verb::Put, kBooks);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().ifMatch, QByteArray("\"1\""));
        QCOMPARE(bodyOf(sent.first()).value("title"_L1).toString(), u"Demian"_s);
        QCOMPARE(bodyOf(sent.first()).value("price"_L1).toObject().value("amount"_L1).toInt(), 15'000);
    }

    void aRefusedPriceIsTakenBackWithWords()
    {
        m_shop->refuse(Verb::Put, pathOf(m_demian), Fault::Refused, "book-withdrawn"_L1);
        open();
        type(0, BookTableModel::Price, 15'000);
        QVERIFY(isPending(0, BookTableModel::Price));
        QTRY_VERIFY(!told().isEmpty());
        QCOMPARE(amount(0), 12'000);
    }

    void anOutdatedBookIsReadAgainAndTold()
    {
        m_shop->refuse(Verb::Put, pathOf(m_demian), Fault::Outdated, "book-changed-meanwhile"_L1);
        m_shop->answer(Verb::Get, pathOf(m_demian), toJson(changed(m_demian, 13'500)));
        open();
        type(0, BookTableModel::Price, 15'000);
        QTRY_COMPARE(amount(0), 13'500);
        QVERIFY(told().contains(u"changed"_s));
        m_shop->answer(Verb::Put, pathOf(m_demian), toJson(changed(changed(m_demian, 13'500), 15'000)));
        type(0, BookTableModel::Price, 15'000);
        QTRY_COMPARE(m_shop->asked(Verb::Put, kBooks).last().ifMatch, QByteArray("\"2\""));
    }

    void aCountedShelfIsSentAsTheDifference()
    {
        contracts::store::StockRecord entry{
            contracts::StockEntryId::generate(), m_demian.book.bookId, -2, contracts::store::StockReason::Corrected, 3};
        m_shop->answer(Verb::Post, pathOf(m_demian) + u"/stock"_s, toJson(entry), 201);
        open();
        type(0, BookTableModel::Stock, 3);
        QTRY_VERIFY(!isPending(0, BookTableModel::Stock));
        const auto sent = m_shop->asked(Verb::Post, kBooks).first();
        QCOMPARE(bodyOf(sent).value("delta"_L1).toInt(), -2);
        QCOMPARE(bodyOf(sent).value("reason"_L1).toString(), u"corrected"_s);
        QVERIFY(!sent.idempotencyKey.isEmpty());
        QCOMPARE(cell(0, BookTableModel::Stock).data(BookTableModel::SortRole).toInt(), 3);
    }

    void aStockThatCannotBeIsTakenBackAndReadAgain()
    {
        m_shop->refuse(Verb::Post, pathOf(m_demian) + u"/stock"_s, Fault::Refused, "stock-below-zero"_L1);
        BookRecord fewer = m_demian;
        fewer.stock = 1;
        m_shop->answer(Verb::Get, pathOf(m_demian), toJson(fewer));
        open();
        type(0, BookTableModel::Stock, 0);
        QTRY_COMPARE(cell(0, BookTableModel::Stock).data(BookTableModel::SortRole).toInt(), 1);
        QVERIFY(!told().isEmpty());
    }

    void copiesThatCameInAreAddedUnderOneKeyEvenAfterALostAnswer()
    {
        const contracts::store::StockRecord entry{
            contracts::StockEntryId::generate(), m_demian.book.bookId, 20, contracts::store::StockReason::Received, 25};
        const QString path = pathOf(m_demian) + u"/stock"_s;
        m_shop->answer(Verb::Post, path, toJson(entry), 201);
        m_shop->answerOnce(Verb::Post, path, core::fail(Fault::TimedOut, "answer-lost"_L1));
        open();
        Q_EMIT page()->copiesWanted(m_demian.book.bookId);
        auto *dialog = page()->findChild<seller::CopiesDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QSpinBox *>()->setValue(20);
        Q_EMIT dialog->received(20, {});
        QTRY_VERIFY(!dialog->findChild<widgets::Banner *>()->text().isEmpty());
        Q_EMIT dialog->received(20, {});
        QTRY_COMPARE(cell(0, BookTableModel::Stock).data(BookTableModel::SortRole).toInt(), 25);
        const auto sent = m_shop->asked(Verb::Post, path);
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.first().idempotencyKey, sent.last().idempotencyKey);
        QCOMPARE(bodyOf(sent.first()).value("reason"_L1).toString(), u"received"_s);
    }

    void withdrawingSeveralAsksFirstAndTakesEachOff()
    {
        for (const BookRecord &book : {m_demian, m_sold}) {
            BookRecord gone = book;
            gone.withdrawn = true;
            m_shop->answer(Verb::Delete, pathOf(book), api::Answered(api::Answer{204, {}, {}}));
            m_shop->answer(Verb::Get, pathOf(book), toJson(gone));
        }
        open();
        table()->selectAll();
        Q_EMIT page()->withdrawalWanted(page()->selectedBooks());
        QCOMPARE(m_shop->asked(Verb::Delete, kBooks).size(), 0);
        answerQuestion();
        for (int row : {0, 1})
            QTRY_COMPARE(
                cell(row, 0).data(BookTableModel::StateRole).toInt(), int(BookTableModel::BookState::Withdrawn));
        QCOMPARE(m_shop->asked(Verb::Delete, kBooks).first().ifMatch, QByteArray("\"1\""));
    }

    void aRefusedWithdrawalStopsAndIsTold()
    {
        m_shop->refuse(Verb::Delete, kBooks, Fault::Outdated, "book-changed-meanwhile"_L1);
        m_shop->answer(Verb::Get, pathOf(m_demian), toJson(changed(m_demian, 13'500)));
        open();
        Q_EMIT page()->withdrawalWanted({m_demian.book.bookId, m_sold.book.bookId});
        answerQuestion();
        QTRY_VERIFY(!told().isEmpty());
        QTRY_COMPARE(amount(0), 13'500);
        QCOMPARE(m_shop->asked(Verb::Delete, kBooks).size(), 1);
    }

    void aNewBookStandsFirstAndIsChosen()
    {
        const auto toji = aBook(u"Toji"_s);
        m_shop->answer(Verb::Post, kBooks, toJson(toji), 201);
        open();
        Q_EMIT page()->newBookWanted();
        auto *dialog = page()->findChild<seller::BookDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->saveWanted();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(cell(0, BookTableModel::Title).data().toString(), u"Toji"_s);
        QCOMPARE(page()->selectedBooks(), QList{toji.book.bookId});
    }

    void anEditedBookIsShownAsTheShopAnswers()
    {
        m_shop->answer(Verb::Put, pathOf(m_demian), toJson(changed(m_demian, 8'800)));
        m_shop->answer(Verb::Get, u"/api/v1/categories"_s,
            toJson(QList<contracts::storefront::ShownCategory>{{u"Novel"_s, 12}, {u"Poetry"_s, 3}}));
        open();
        Q_EMIT page()->editWanted(m_demian.book.bookId);
        auto *dialog = page()->findChild<seller::BookDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->form().draft().title, u"Demian"_s);
        QCOMPARE(dialog->form().draft().price, core::Money::krw(12'000));
        const auto choices = dialog->findChildren<QComboBox *>();
        QTRY_VERIFY(std::any_of(
            choices.begin(), choices.end(), [](QComboBox *choice) { return choice->findText(u"Poetry"_s) >= 0; }));
        QCOMPARE(dialog->form().draft().category, u"Novel"_s);
        Q_EMIT dialog->saveWanted();
        QTRY_COMPARE(amount(0), 8'800);
    }

    void aWithdrawnBookIsNotOpenedForEditing()
    {
        auto gone = aBook(u"Gone"_s);
        gone.withdrawn = true;
        m_shop->answer(Verb::Get, kBooks, pageOf({gone}));
        open();
        Q_EMIT page()->editWanted(gone.book.bookId);
        QVERIFY(!page()->findChild<seller::BookDialog *>());
    }

    void theCoverOfARowIsFetchedOnce()
    {
        auto covered = m_demian;
        covered.book.cover = QString(64, u'a');
        m_shop->answer(Verb::Get, kBooks, pageOf({covered}));
        m_shop->refuse(Verb::Get, u"/api/v1/covers/"_s, Fault::NotFound, "no-cover"_L1);
        open();
        table()->viewport()->grab();
        QTRY_COMPARE(m_shop->asked(Verb::Get, u"/api/v1/covers/"_s).size(), 1);
        table()->viewport()->grab();
        QCOMPARE(m_shop->asked(Verb::Get, u"/api/v1/covers/"_s).size(), 1);
    }

    void aLateAnswerOfAnEarlierLoadingIsPassedOver()
    {
        m_shop->hold();
        openPage();
        m_shop->answer(Verb::Get, kBooks, pageOf({aBook(u"Newer"_s)}));
        m_books->load();
        m_shop->letGo();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(cell(0, BookTableModel::Title).data().toString(), u"Newer"_s);
    }

    void aShopThatIsAwayIsToldAndAskedAgain()
    {
        m_shop->refuse(Verb::Get, kBooks, Fault::Unavailable, "shop-unreachable"_L1);
        openPage();
        QTRY_VERIFY(!told().isEmpty());
        m_shop->answer(Verb::Get, kBooks, pageOf({m_demian}));
        Q_EMIT page()->findChild<widgets::Banner *>()->actionWanted();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QVERIFY(told().isEmpty());
    }

    void closingWhileTheShopIsAskedIsSafe()
    {
        m_shop->hold();
        openPage();
        m_books.reset();
        m_shop->letGo();
        QCoreApplication::processEvents();
        openPage();
        delete m_books->page();
        m_shop->letGo();
        QCoreApplication::processEvents();
    }

private:
    void openPage()
    {
        m_books = std::make_unique<Books>(calls(), sights());
        page()->resize(1000, 700);
        page()->show();
    }
    void open()
    {
        openPage();
        QTRY_VERIFY(table()->model()->rowCount() > 0);
    }
    api::SellerBooks &calls()
    {
        m_calls = std::make_unique<api::SellerBooks>(*m_shop);
        return *m_calls;
    }
    api::Catalogue &sights()
    {
        m_sights = std::make_unique<api::Catalogue>(*m_shop);
        return *m_sights;
    }
    BooksPage *page() { return qobject_cast<BooksPage *>(m_books->page()); }
    QTableView *table() { return page()->findChild<QTableView *>(); }
    QString told() { return page()->findChild<widgets::Banner *>()->text(); }
    QModelIndex cell(int row, int column) { return table()->model()->index(row, column); }
    int amount(int row) { return cell(row, BookTableModel::Price).data(BookTableModel::SortRole).toInt(); }
    bool isPending(int row, int column) { return cell(row, column).data(BookTableModel::PendingRole).toBool(); }
    void type(int row, int column, int number) { QVERIFY(table()->model()->setData(cell(row, column), number)); }
    static QJsonObject bodyOf(const api::Request &request) { return QJsonDocument::fromJson(request.body).object(); }
    static void answerQuestion()
    {
        const auto tops = QApplication::topLevelWidgets();
        for (QWidget *top : tops) {
            auto *dialog = qobject_cast<QDialog *>(top);
            if (dialog && dialog->isVisible())
                dialog->accept();
        }
    }

    BookRecord m_demian = aBook(u"Demian"_s, 12'000, 5);
    BookRecord m_sold = aBook(u"Siddhartha"_s, 9'000, 0);
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::SellerBooks> m_calls;
    std::unique_ptr<api::Catalogue> m_sights;
    std::unique_ptr<Books> m_books;
};

TEST_SUITE(BooksTest);
#include "books_test.moc"
