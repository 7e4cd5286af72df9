#include "client/storefront/browsing.h"

#include "client/storefront/book_list_model.h"
#include "client/storefront/book_page.h"
#include "client/storefront/books_page.h"
#include "client/storefront/category_list.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/search_field.h"
#include "tests/client/support/book_shelf.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/own_settings.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QSettings>

using namespace storefront;
using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;

class BrowsingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_shop->answer(Verb::Get, kBooks, bookPart(0, 60));
        m_shop->answer(Verb::Get, kBooks + u"/"_s, bookPage(shownBook(7), u"It rains."_s));
        m_shop->answer(Verb::Get, u"/api/v1/categories"_s,
            toJson(QList<contracts::storefront::ShownCategory>{{u"소설"_s, 120}, {u"Poetry"_s, 8}}));
        m_catalogue = std::make_unique<api::Catalogue>(*m_shop);
        open();
    }
    void cleanup() { m_browsing.reset(); }

    void theBooksAreThereAtOnce()
    {
        QTRY_COMPARE(model()->books(), 60);
        QTRY_VERIFY(isShown(u"128 book(s)"_s));
    }

    void typingSearches()
    {
        QTest::keyClicks(field(), u"kafka"_s);
        QTRY_VERIFY(lastAsked().contains(u"q=kafka"_s));
        QTRY_VERIFY(isShown(u"60 book(s) found"_s));
    }

    void aCategoryAndASortAreWishesToo()
    {
        QTRY_COMPARE(categories()->count(), 3);
        categories()->setCurrentRow(1);
        QTRY_VERIFY(lastAsked().contains(u"category=소설"_s));
        auto *sort = page()->findChild<QComboBox *>();
        QTest::keyClick(sort, Qt::Key_End);
        QTRY_VERIFY2(lastAsked().contains(u"sort=-price"_s), qPrintable(lastAsked()));
        QVERIFY(lastAsked().contains(u"category=소설"_s));
    }

    void nothingFoundOffersToClearTheSearch()
    {
        QTRY_COMPARE(model()->books(), 60);
        m_shop->answer(Verb::Get, kBooks + u"?"_s, bookPart(0, 0));
        m_browsing->search(u"zzz"_s);
        QTRY_VERIFY(isShown(u"Nothing found for “zzz”"_s));
        m_shop->answer(Verb::Get, kBooks + u"?"_s, bookPart(0, 5));
        Q_EMIT empty()->actionWanted();
        QTRY_COMPARE(model()->books(), 5);
        QVERIFY(field()->text().isEmpty());
    }

    void aShopThatIsAwayIsSaidAndTriedAgain()
    {
        QTRY_COMPARE(model()->books(), 60);
        m_shop->refuse(Verb::Get, kBooks + u"?"_s, core::Fault::Unavailable, api::kUnreachable);
        m_browsing->refresh();
        QTRY_VERIFY(isShown(u"The books cannot be shown"_s));
        m_shop->answer(Verb::Get, kBooks + u"?"_s, bookPart(0, 5));
        Q_EMIT empty()->actionWanted();
        QTRY_COMPARE(model()->books(), 5);
    }

    void aBookIsShownWithWhatTheListKnewAndThenAll()
    {
        QTRY_COMPARE(model()->books(), 60);
        m_shop->hold();
        m_browsing->showBook(shownBook(7).bookId);
        QVERIFY(isShown(u"Book 7"_s));
        QVERIFY(!isShown(u"It rains."_s));
        m_shop->letGo();
        QTRY_VERIFY(isShown(u"It rains."_s));
    }

    void aBookOfALinkIsFetched()
    {
        m_browsing->showBook(shownBook(7).bookId);
        QTRY_VERIFY(isShown(u"It rains."_s));
    }

    void theAnswerAboutAnotherBookComesTooLate()
    {
        QTRY_COMPARE(model()->books(), 60);
        m_shop->hold();
        m_shop->answerOnce(Verb::Get, kBooks + u"/"_s, jsonAnswer(bookPage(shownBook(7), u"Seven."_s)));
        m_shop->answerOnce(Verb::Get, kBooks + u"/"_s, jsonAnswer(bookPage(shownBook(8), u"Eight."_s)));
        m_browsing->showBook(shownBook(7).bookId);
        m_browsing->showBook(shownBook(8).bookId);
        m_shop->letGo(1);
        m_shop->letGo();
        QTRY_VERIFY(isShown(u"Eight."_s));
        QVERIFY(!isShown(u"Seven."_s));
    }

    void slashAndCtrlFLeadToTheSearch()
    {
        QVERIFY(QTest::qWaitForWindowActive(page()));
        categories()->setFocus();
        QTest::keyClick(page(), Qt::Key_Slash);
        QVERIFY(field()->hasFocus());
        categories()->setFocus();
        QTest::keyClick(page(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(field()->hasFocus());
        QTest::keyClicks(field(), u"a/b"_s); // a stroke belongs to the search when one is there
        QCOMPARE(field()->text(), u"a/b"_s);
    }

    void theChosenMannerIsKept()
    {
        for (auto *button : page()->findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"List"_s)
                button->click();
        }
        m_browsing.reset();
        open();
        QCOMPARE(page()->findChild<BooksView *>()->manner(), BooksView::Manner::List);
        QSettings().clear();
    }

    void aWindowMayTakeThePageWithItWhenItCloses()
    {
        auto window = std::make_unique<QWidget>();
        m_browsing->page()->setParent(window.get());
        m_shop->hold();
        m_browsing->refresh();
        window.reset();
        m_shop->letGo();
        QCOMPARE(m_browsing->page(), nullptr);
    }

private:
    const QString kBooks = u"/api/v1/books"_s;

    void open()
    {
        m_browsing = std::make_unique<Browsing>(*m_catalogue);
        page()->resize(1024, 640);
        page()->show();
    }
    QWidget *page() const { return m_browsing->page(); }
    BookListModel *model() const { return m_browsing->findChild<BookListModel *>(); }
    widgets::SearchField *field() const { return page()->findChild<widgets::SearchField *>(); }
    CategoryList *categories() const { return page()->findChild<CategoryList *>(); }
    widgets::EmptyState *empty() const { return page()->findChild<widgets::EmptyState *>(); }
    QString lastAsked() const
    {
        return QUrl::fromPercentEncoding(m_shop->asked(Verb::Get, kBooks + u"?"_s).last().path.toUtf8());
    }
    bool isShown(const QString &text) const
    {
        const auto labels = page()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    OwnSettings m_settings;
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::Catalogue> m_catalogue;
    std::unique_ptr<Browsing> m_browsing;
};

TEST_SUITE(BrowsingTest);
#include "browsing_test.moc"
