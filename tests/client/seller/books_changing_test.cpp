#include "client/seller/book_dialog.h"
#include "client/seller/copies_dialog.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "tests/client/seller/among_my_books.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using contracts::StockEntryId;
using contracts::store::StockReason;
using contracts::store::StockRecord;
using core::Fault;

// Prices and stock in the table, copies that came in, and whole books in their dialog.
class BooksChangingTest : public AmongMyBooks {
    Q_OBJECT

private Q_SLOTS:
    void aChangedPriceIsSentWithTheVersionThatWasSeen()
    {
        shop().answer(Verb::Put, pathOf(m_demian), toJson(changed(m_demian, 15'000)));
        open();
        type(0, BookTableModel::Price, 15'000);
        QTRY_VERIFY(!isPending(0, BookTableModel::Price));
        QCOMPARE(price(0), 15'000);
        const auto sent = shop().asked(Verb::Put, kBooks);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().ifMatch, QByteArray("\"1\""));
        QCOMPARE(bodyOf(sent.first()).value("title"_L1).toString(), u"Demian"_s);
        QCOMPARE(bodyOf(sent.first()).value("price"_L1).toObject().value("amount"_L1).toInt(), 15'000);
    }

    void aRefusedPriceIsTakenBackWithWords()
    {
        shop().refuse(Verb::Put, pathOf(m_demian), Fault::Refused, "book-withdrawn"_L1);
        open();
        type(0, BookTableModel::Price, 15'000);
        QVERIFY(isPending(0, BookTableModel::Price));
        QTRY_VERIFY(!told().isEmpty());
        QCOMPARE(price(0), 12'000);
    }

    void anOutdatedBookIsReadAgainAndTold()
    {
        shop().refuse(Verb::Put, pathOf(m_demian), Fault::Outdated, "book-changed-meanwhile"_L1);
        shop().answer(Verb::Get, pathOf(m_demian), toJson(changed(m_demian, 13'500)));
        open();
        type(0, BookTableModel::Price, 15'000);
        QTRY_COMPARE(price(0), 13'500);
        QVERIFY(told().contains(u"changed"_s));
        shop().answer(Verb::Put, pathOf(m_demian), toJson(changed(changed(m_demian, 13'500), 15'000)));
        type(0, BookTableModel::Price, 15'000);
        QTRY_COMPARE(shop().asked(Verb::Put, kBooks).last().ifMatch, QByteArray("\"2\""));
    }

    void twoPricesOneAfterTheOtherAreTwoVersions()
    {
        shop().answerOnce(Verb::Put, pathOf(m_demian), jsonAnswer(toJson(changed(m_demian, 15'000))));
        shop().answerOnce(Verb::Put, pathOf(m_demian), jsonAnswer(toJson(changed(changed(m_demian, 15'000), 16'000))));
        open();
        type(0, BookTableModel::Price, 15'000);
        QTRY_VERIFY(!isPending(0, BookTableModel::Price));
        type(0, BookTableModel::Price, 16'000);
        QTRY_VERIFY(!isPending(0, BookTableModel::Price));
        QCOMPARE(shop().asked(Verb::Put, kBooks).last().ifMatch, QByteArray("\"2\""));
        QCOMPARE(price(0), 16'000);
    }

    void aChangedPriceCanBeTakenBackFromTheToast()
    {
        shop().answerOnce(Verb::Put, pathOf(m_demian), jsonAnswer(toJson(changed(m_demian, 15'000))));
        shop().answerOnce(Verb::Put, pathOf(m_demian), jsonAnswer(toJson(changed(changed(m_demian, 15'000), 12'000))));
        open();
        type(0, BookTableModel::Price, 15'000);
        QTRY_VERIFY(page()->findChild<QWidget *>(u"toast"_s));
        auto *toast = page()->findChild<QWidget *>(u"toast"_s);
        QVERIFY(toast->accessibleName().contains(u"Demian"_s));
        toast->findChild<QPushButton *>()->click();
        QTRY_COMPARE(price(0), 12'000);
        QCOMPARE(shop().asked(Verb::Put, kBooks).last().ifMatch, QByteArray("\"2\""));
    }

    void aCountedShelfIsSentAsTheDifference()
    {
        shop().answer(Verb::Post, pathOf(m_demian) + u"/stock"_s, toJson(entry(-2, StockReason::Corrected, 3)), 201);
        open();
        type(0, BookTableModel::Stock, 3);
        QTRY_VERIFY(!isPending(0, BookTableModel::Stock));
        const auto sent = shop().asked(Verb::Post, kBooks).first();
        QCOMPARE(bodyOf(sent).value("delta"_L1).toInt(), -2);
        QCOMPARE(bodyOf(sent).value("reason"_L1).toString(), u"corrected"_s);
        QVERIFY(!sent.idempotencyKey.isEmpty());
        QCOMPARE(stock(0), 3);
    }

    void takingTheLastCopyAwayMakesItSoldOut()
    {
        shop().answer(Verb::Post, pathOf(m_demian) + u"/stock"_s, toJson(entry(-5, StockReason::Corrected, 0)), 201);
        open();
        type(0, BookTableModel::Stock, 0);
        QTRY_COMPARE(state(0), BookTableModel::BookState::SoldOut);
    }

    void aStockThatCannotBeIsTakenBackAndReadAgain()
    {
        shop().refuse(Verb::Post, pathOf(m_demian) + u"/stock"_s, Fault::Refused, "stock-below-zero"_L1);
        BookRecord fewer = m_demian;
        fewer.stock = 1;
        shop().answer(Verb::Get, pathOf(m_demian), toJson(fewer));
        open();
        type(0, BookTableModel::Stock, 0);
        QTRY_COMPARE(stock(0), 1);
        QVERIFY(!told().isEmpty());
    }

    void copiesThatCameInAreAddedUnderOneKeyEvenAfterALostAnswer()
    {
        const QString path = pathOf(m_demian) + u"/stock"_s;
        shop().answer(Verb::Post, path, toJson(entry(20, StockReason::Received, 25)), 201);
        shop().answerOnce(Verb::Post, path, core::fail(Fault::TimedOut, "answer-lost"_L1));
        const QPointer dialog = openCopies();
        dialog->findChild<QSpinBox *>()->setValue(20);
        receive(dialog);
        QTRY_VERIFY(!dialog->findChild<widgets::Banner *>()->text().isEmpty());
        QVERIFY(dialog->isVisible());
        receive(dialog);
        QTRY_COMPARE(stock(0), 25);
        QVERIFY(!dialog || !dialog->isVisible());
        const auto sent = shop().asked(Verb::Post, path);
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.first().idempotencyKey, sent.last().idempotencyKey);
        QCOMPARE(bodyOf(sent.first()).value("reason"_L1).toString(), u"received"_s);
        QCOMPARE(bodyOf(sent.first()).value("delta"_L1).toInt(), 20);
    }

    void whileCopiesAreReceivedTheyCannotBeReceivedTwice()
    {
        shop().answer(Verb::Post, pathOf(m_demian) + u"/stock"_s, toJson(entry(1, StockReason::Received, 6)), 201);
        auto *dialog = openCopies();
        shop().hold();
        receive(dialog);
        receive(dialog);
        QCOMPARE(shop().waiting(), 1);
        shop().letGo();
        QTRY_COMPARE(stock(0), 6);
    }

    void aNewBookStandsFirstAndIsChosen()
    {
        const auto toji = aBook(u"Toji"_s);
        shop().answer(Verb::Post, kBooks, toJson(toji), 201);
        open();
        Q_EMIT page()->newBookWanted();
        auto *dialog = page()->findChild<seller::BookDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->saveWanted();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QCOMPARE(title(0), u"Toji"_s);
        QCOMPARE(page()->selectedBooks(), QList{toji.book.bookId});
    }

    void anEditedBookIsShownAsTheShopAnswers()
    {
        shop().answer(Verb::Put, pathOf(m_demian), toJson(changed(m_demian, 8'800)));
        shop().answer(Verb::Get, u"/api/v1/categories"_s,
            toJson(QList<contracts::storefront::ShownCategory>{{u"Novel"_s, 12}, {u"Poetry"_s, 3}}));
        open();
        auto *dialog = openDialog();
        QCOMPARE(dialog->form().draft().title, u"Demian"_s);
        QCOMPARE(dialog->form().draft().price, core::Money::krw(12'000));
        const auto choices = dialog->findChildren<QComboBox *>();
        QTRY_VERIFY(std::any_of(
            choices.begin(), choices.end(), [](QComboBox *choice) { return choice->findText(u"Poetry"_s) >= 0; }));
        QCOMPARE(dialog->form().draft().category, u"Novel"_s);
        Q_EMIT dialog->saveWanted();
        QTRY_COMPARE(price(0), 8'800);
    }

    void aBookThatWasChangedElsewhereIsSeenAnewInTheTableToo()
    {
        shop().refuse(Verb::Put, pathOf(m_demian), Fault::Outdated, "book-changed-meanwhile"_L1);
        shop().answer(Verb::Get, pathOf(m_demian), toJson(changed(m_demian, 13'500)));
        open();
        auto *dialog = openDialog();
        Q_EMIT dialog->saveWanted();
        QTRY_COMPARE(price(0), 13'500);
        QVERIFY(dialog->isVisible());
    }

    void aWithdrawnBookIsNotOpenedForEditing()
    {
        auto gone = aBook(u"Gone"_s);
        gone.withdrawn = true;
        shop().answer(Verb::Get, kBooks, pageOf({gone}));
        open();
        Q_EMIT page()->editWanted(gone.book.bookId);
        QVERIFY(!page()->findChild<seller::BookDialog *>());
    }

private:
    [[nodiscard]] StockRecord entry(int delta, StockReason reason, int stock) const
    {
        return {StockEntryId::generate(), m_demian.book.bookId, delta, reason, stock};
    }
    seller::BookDialog *openDialog()
    {
        Q_EMIT page()->editWanted(m_demian.book.bookId);
        return page()->findChild<seller::BookDialog *>();
    }
    seller::CopiesDialog *openCopies()
    {
        open();
        Q_EMIT page()->copiesWanted(m_demian.book.bookId);
        return page()->findChild<seller::CopiesDialog *>();
    }
    static void receive(seller::CopiesDialog *dialog)
    {
        for (auto *button : dialog->findChildren<widgets::Button *>()) {
            if (button->isDefault())
                button->click();
        }
    }
};

TEST_SUITE(BooksChangingTest);
#include "books_changing_test.moc"
