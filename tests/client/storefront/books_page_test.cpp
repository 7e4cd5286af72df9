#include "client/storefront/books_page.h"

#include "client/storefront/category_list.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/search_field.h"
#include "tests/client/support/book_shelf.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/own_settings.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QLabel>
#include <QSettings>

using namespace storefront;
using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;

class BooksPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_shop = std::make_unique<FakeShop>();
        m_catalogue = std::make_unique<api::Catalogue>(*m_shop);
        m_model = std::make_unique<BookListModel>(*m_catalogue);
        m_covers =
            std::make_unique<widgets::CoverShelf>([this](const QString &sha) { return m_catalogue->cover(sha); });
        m_page = std::make_unique<BooksPage>(*m_model, *m_covers);
        connect(m_page.get(), &BooksPage::wishChanged, m_model.get(), &BookListModel::look);
        m_page->resize(900, 640);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }

    void theResultLineCountsWhatTheShopCounts()
    {
        show(bookPart(0, 60, u"n"_s));
        QTRY_VERIFY(isShown(u"More than 60 book(s) found"_s)); // nobody has counted yet
        m_page->show({{u"소설"_s, 43'120}, {u"Poetry"_s, 8}});
        QVERIFY(isShown(u"43,128 book(s)"_s));
    }

    void theResultLineOfASearchIsExactAtItsEnd()
    {
        show(bookPart(0, 7));
        m_page->search(u"emma"_s);
        QTRY_VERIFY(isShown(u"7 book(s) found"_s));
    }

    void whileItLooksItSaysSo()
    {
        m_shop->hold();
        m_model->look({});
        QVERIFY(isShown(u"Looking…"_s));
        m_shop->letGo();
    }

    void everySortHasItsWish_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<api::Sort>("sort");
        QTest::newRow("newest") << 1 << api::Sort::Newest;
        QTest::newRow("title") << 2 << api::Sort::Title;
        QTest::newRow("cheapest") << 3 << api::Sort::PriceUp;
        QTest::newRow("dearest") << 4 << api::Sort::PriceDown;
    }
    void everySortHasItsWish()
    {
        QFETCH(int, row);
        QFETCH(api::Sort, sort);
        auto *box = m_page->findChild<QComboBox *>();
        for (int step = 0; step < row; ++step)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(m_model->wish().sort, sort);
    }

    void theSameWishIsNotAskedTwice()
    {
        QSignalSpy wished(m_page.get(), &BooksPage::wishChanged);
        m_page->search(u"emma"_s);
        m_page->search(u"emma"_s);
        QCOMPARE(wished.size(), 1);
    }

    void aSearchLooksInAllCategories()
    {
        m_page->show({{u"소설"_s, 120}});
        m_page->findChild<CategoryList *>()->setCurrentRow(1);
        QCOMPARE(m_model->wish().category, u"소설"_s);
        m_page->search(u"emma"_s);
        QCOMPARE(m_model->wish(), (api::BookWish{u"emma"_s, {}, {}, api::Sort::Relevance}));
    }

    void theArrowDownLeadsFromTheSearchToTheBooks()
    {
        show(bookPart(0, 7));
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->focusSearch();
        QTest::keyClick(m_page->findChild<widgets::SearchField *>(), Qt::Key_Down);
        auto *view = m_page->findChild<BooksView *>();
        QVERIFY(view->hasFocus());
        QCOMPARE(view->currentIndex().row(), 0);
    }

    void aShopWithoutBooksSaysSoAndOffersNothingToClear()
    {
        show(bookPart(0, 0));
        QTRY_VERIFY(isShown(u"No books here yet"_s));
        for (auto *button : m_page->findChild<widgets::EmptyState *>()->findChildren<QPushButton *>())
            QVERIFY(!button->isVisible());
    }

    void booksTakeThePlaceOfTheEmptyStateAgain()
    {
        show(bookPart(0, 0));
        QTRY_VERIFY(isShown(u"No books here yet"_s));
        show(bookPart(0, 3));
        QTRY_VERIFY(m_page->findChild<BooksView *>()->isVisible());
        QVERIFY(!isShown(u"No books here yet"_s));
    }

    void everyControlHasANameForScreenReaders()
    {
        for (auto *control : m_page->findChildren<QWidget *>()) {
            const bool canBeReached = control->focusPolicy() & Qt::TabFocus && control->isVisible();
            const auto *button = qobject_cast<QPushButton *>(control);
            if (canBeReached && !(button && !button->text().isEmpty()))
                QVERIFY2(!control->accessibleName().isEmpty(), control->metaObject()->className());
        }
    }

    void theSmallestWindowHoldsThePage() { QVERIFY(m_page->minimumSizeHint().width() <= 800); }

private:
    void show(const QJsonObject &part)
    {
        m_shop->answer(Verb::Get, u"/api/v1/books"_s, part);
        QSignalSpy changed(m_model.get(), &BookListModel::changed);
        m_model->look(m_model->wish());
        QTRY_COMPARE(changed.size(), 1);
    }
    bool isShown(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    OwnSettings m_settings;
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::Catalogue> m_catalogue;
    std::unique_ptr<BookListModel> m_model;
    std::unique_ptr<widgets::CoverShelf> m_covers;
    std::unique_ptr<BooksPage> m_page;
};

TEST_SUITE(BooksPageTest);
#include "books_page_test.moc"
