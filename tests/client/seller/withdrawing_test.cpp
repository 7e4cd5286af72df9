#include "client/widgets/button.h"
#include "tests/client/seller/among_my_books.h"
#include "tests/support/test_suite.h"

#include <QDialog>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using core::Fault;
using BookState = BookTableModel::BookState;

// Taking books off sale, which cannot be undone.
class WithdrawingTest : public AmongMyBooks {
    Q_OBJECT

private Q_SLOTS:
    void withdrawingSeveralAsksFirstAndTakesEachOff()
    {
        mayBeWithdrawn({m_demian, m_sold});
        open();
        table()->selectAll();
        Q_EMIT page()->withdrawalWanted(page()->selectedBooks());
        QCOMPARE(shop().asked(Verb::Delete, kBooks).size(), 0);
        answerYes();
        for (int row : {0, 1})
            QTRY_COMPARE(state(row), BookState::Withdrawn);
        QCOMPARE(shop().asked(Verb::Delete, kBooks).first().ifMatch, QByteArray("\"1\""));
        QTRY_VERIFY(page()->findChild<QWidget *>(u"toast"_s));
        QVERIFY(page()->findChild<QWidget *>(u"toast"_s)->accessibleName().contains(u'2'));
    }

    void theQuestionSaysWhatFollowsAndAStrayEnterKeepsTheBook()
    {
        mayBeWithdrawn({m_demian});
        open();
        Q_EMIT page()->withdrawalWanted({m_demian.book.bookId});
        auto *question = openQuestion();
        QVERIFY(question);
        QString said;
        for (const auto *label : question->findChildren<QLabel *>())
            said += label->text();
        QVERIFY2(said.contains(u"cannot be undone"_s), qPrintable(said));
        QTest::keyClick(question, Qt::Key_Return);
        QTRY_VERIFY(!openQuestion());
        QCoreApplication::processEvents();
        QVERIFY(shop().asked(Verb::Delete, kBooks).isEmpty());
        QCOMPARE(state(0), BookState::ForSale);
    }

    void oneThatIsWithdrawnAlreadyIsLeftOut()
    {
        auto gone = aBook(u"Gone"_s);
        gone.withdrawn = true;
        shop().answer(Verb::Get, kBooks, pageOf({gone, m_demian}));
        mayBeWithdrawn({m_demian});
        open();
        Q_EMIT page()->withdrawalWanted({gone.book.bookId, m_demian.book.bookId});
        answerYes();
        QTRY_COMPARE(state(1), BookState::Withdrawn);
        QCOMPARE(shop().asked(Verb::Delete, kBooks).size(), 1);
    }

    void aRefusedWithdrawalStopsAndIsTold()
    {
        shop().refuse(Verb::Delete, kBooks, Fault::Outdated, "book-changed-meanwhile"_L1);
        shop().answer(Verb::Get, pathOf(m_demian), toJson(changed(m_demian, 13'500)));
        open();
        Q_EMIT page()->withdrawalWanted({m_demian.book.bookId, m_sold.book.bookId});
        answerYes();
        QTRY_VERIFY(!told().isEmpty());
        QTRY_COMPARE(price(0), 13'500);
        QCOMPARE(shop().asked(Verb::Delete, kBooks).size(), 1);
    }

    void aWithdrawnBookCannotBeChangedInTheTableAnyMore()
    {
        mayBeWithdrawn({m_demian});
        open();
        QVERIFY(cell(0, BookTableModel::Price).flags().testFlag(Qt::ItemIsEditable));
        Q_EMIT page()->withdrawalWanted({m_demian.book.bookId});
        answerYes();
        QTRY_COMPARE(state(0), BookState::Withdrawn);
        QVERIFY(!cell(0, BookTableModel::Price).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!cell(0, BookTableModel::Stock).flags().testFlag(Qt::ItemIsEditable));
    }

    void leavingBeforeTheAnswerWithdrawsNothing()
    {
        mayBeWithdrawn({m_demian});
        open();
        Q_EMIT page()->withdrawalWanted({m_demian.book.bookId});
        close();
        answerYes();
        QCoreApplication::processEvents();
        QVERIFY(shop().asked(Verb::Delete, kBooks).isEmpty());
    }

private:
    void mayBeWithdrawn(const QList<BookRecord> &books)
    {
        for (const BookRecord &book : books) {
            BookRecord gone = book;
            gone.withdrawn = true;
            shop().answer(Verb::Delete, pathOf(book), api::Answered(api::Answer{204, {}, {}}));
            shop().answer(Verb::Get, pathOf(book), toJson(gone));
        }
    }
    static QDialog *openQuestion()
    {
        const auto tops = QApplication::topLevelWidgets();
        for (QWidget *top : tops) {
            auto *dialog = qobject_cast<QDialog *>(top);
            if (dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
};

TEST_SUITE(WithdrawingTest);
#include "withdrawing_test.moc"
