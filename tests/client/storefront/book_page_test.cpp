#include "client/storefront/book_page.h"

#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/label.h"
#include "client/widgets/pill.h"
#include "tests/client/support/book_shelf.h"
#include "tests/support/test_suite.h"

#include <QSpinBox>

using namespace storefront;
using namespace Qt::Literals::StringLiterals;
using namespace tests;
using Details = contracts::storefront::BookPage;

class BookPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<BookPage>(m_covers);
        m_page->resize(1000, 700);
        m_page->show();
    }

    void everythingKnownOfABookIsShown()
    {
        ShownBook book = shownBook(7);
        book.isbn = u"9788936434120"_s;
        book.publisher = u"창비"_s;
        book.publishedYear = 2007;
        book.language = u"ko"_s;
        m_page->show(Details{book, u"It rains."_s, false, 1});
        for (const QString &text : {u"Book 7"_s, u"Author 7"_s, u"9788936434120"_s, u"창비"_s, u"2007"_s, u"한국어"_s,
                 u"Seller"_s, u"It rains."_s, u"Novels"_s})
            QVERIFY2(isShown(text), qPrintable(text));
    }

    void whatIsNotKnownHasNoEmptyLine()
    {
        m_page->show(Details{shownBook(7), {}, false, 1});
        QVERIFY(!isShown(u"ISBN"_s));
        QVERIFY(!isShown(u"Publisher"_s));
    }

    void severalCopiesGoIntoTheCart()
    {
        m_page->show(Details{shownBook(7), {}, false, 1});
        QSignalSpy wanted(m_page.get(), &BookPage::cartWanted);
        m_page->findChild<QSpinBox *>()->setValue(3);
        QTest::mouseClick(button(u"Add to cart"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).value<ShownBook>(), shownBook(7));
        QCOMPARE(wanted.at(0).at(1).toInt(), 3);
    }

    void anotherBookBeginsWithOneCopyAgain()
    {
        m_page->show(Details{shownBook(7), {}, false, 1});
        m_page->findChild<QSpinBox *>()->setValue(3);
        m_page->showKnown(shownBook(8));
        QCOMPARE(m_page->findChild<QSpinBox *>()->value(), 1);
    }

    void aBookThatIsSoldOutCannotBeBought()
    {
        ShownBook book = shownBook(7);
        book.left = 0;
        m_page->show(Details{book, {}, false, 1});
        QCOMPARE(m_page->findChild<widgets::Pill *>()->text(), u"Sold out"_s);
        QVERIFY(!button(u"Buy now"_s)->isEnabled());
        m_page->show(Details{shownBook(7), {}, false, 1});
        QVERIFY(button(u"Buy now"_s)->isEnabled());
    }

    void aWithdrawnBookCannotBeBoughtEither()
    {
        m_page->show(Details{shownBook(7), {}, true, 2});
        QCOMPARE(m_page->findChild<widgets::Pill *>()->text(), u"No longer sold"_s);
        QVERIFY(!button(u"Add to cart"_s)->isEnabled());
    }

    void aFailureIsSaidAndTriedAgain()
    {
        m_page->awaitBook(shownBook(7).bookId);
        m_page->showError({core::Fault::Unavailable, u"shop-unreachable"_s, {}, {}, {}});
        QSignalSpy retried(m_page.get(), &BookPage::retryWanted);
        QTest::mouseClick(button(u"Try again"_s), Qt::LeftButton);
        QCOMPARE(retried.size(), 1);
        QCOMPARE(retried.at(0).at(0).value<contracts::BookId>(), shownBook(7).bookId);
        m_page->showError({core::Fault::NotFound, u"book-not-found"_s, {}, {}, {}});
        QCOMPARE(m_page->findChild<widgets::Banner *>()->text(), u"The shop knows no such book."_s);
    }

    void escapeLeadsBack()
    {
        QSignalSpy back(m_page.get(), &BookPage::backWanted);
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QCOMPARE(back.size(), 1);
    }

private:
    bool isShown(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; });
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : m_page->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    widgets::CoverShelf m_covers{[](const QString &) {
        return QtFuture::makeReadyFuture(core::Result<QByteArray>(core::fail(core::Fault::NotFound, "not-found"_L1)));
    }};
    std::unique_ptr<BookPage> m_page;
};

TEST_SUITE(BookPageTest);
#include "book_page_test.moc"
