#include "client/storefront/books_view.h"

#include "tests/client/support/book_shelf.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/loop_watch.h"
#include "tests/support/test_suite.h"

#include <QPixmapCache>
#include <QScrollBar>

using namespace storefront;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace tests;
using api::Verb;

// Has a hundred thousand books and answers any part of them.
class LargeShop : public api::Transport {
    Q_OBJECT

public:
    static constexpr int kBooks = 100'000;

    [[nodiscard]] QFuture<api::Answered> send(const api::Request &request) override
    {
        const QString after = request.path.section(u"after="_s, 1).section(u'&', 0, 0);
        const int first = after.toInt();
        const int count = std::min(BookListModel::kPart, kBooks - first);
        const QString next = first + count < kBooks ? QString::number(first + count) : QString();
        const api::Answered answered = jsonAnswer(bookPart(first, count, next));
        auto promise = std::make_shared<QPromise<api::Answered>>();
        promise->start();
        QMetaObject::invokeMethod(
            this,
            [promise, answered] {
                promise->addResult(answered);
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }
};

class BooksViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop.answer(Verb::Get, u"/api/v1/books"_s, bookPart(0, 60));
        m_catalogue = std::make_unique<api::Catalogue>(m_shop);
        m_model = std::make_unique<BookListModel>(*m_catalogue);
        m_covers =
            std::make_unique<widgets::CoverShelf>([this](const QString &sha) { return m_catalogue->cover(sha); });
        m_view = std::make_unique<BooksView>(*m_model, *m_covers);
        m_view->resize(820, 600);
        m_view->show();
        m_model->look({});
        QTRY_COMPARE(m_model->books(), 60);
    }
    void cleanup() { m_view.reset(); }

    void theGridFillsTheWidthWithEqualColumns()
    {
        for (const int width : {700, 819, 820, 821, 1200}) {
            m_view->resize(width, 600);
            QCoreApplication::processEvents();
            const QRect first = m_view->visualRect(m_model->index(0));
            const int columns = m_view->viewport()->width() / first.width();
            QVERIFY(columns > 1);
            QCOMPARE(m_view->visualRect(m_model->index(columns - 1)).top(), first.top());
            QVERIFY(m_view->visualRect(m_model->index(columns)).top() > first.top());
        }
    }

    void aListHasOneBookInALine()
    {
        m_view->setManner(BooksView::Manner::List);
        QCoreApplication::processEvents();
        QVERIFY(m_view->visualRect(m_model->index(1)).top() > m_view->visualRect(m_model->index(0)).top());
        QVERIFY(m_view->visualRect(m_model->index(0)).width() > m_view->viewport()->width() - 4);
    }

    void enterAndAClickOpenABook()
    {
        QSignalSpy opened(m_view.get(), &BooksView::bookWanted);
        m_view->setCurrentIndex(m_model->index(0));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).value<contracts::BookId>(), shownBook(1).bookId);
        const QPoint third = m_view->visualRect(m_model->index(2)).center();
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, third);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.at(1).at(0).value<contracts::BookId>(), shownBook(2).bookId);
    }

    void theRowThatFailedIsTriedAgainWhenPressed()
    {
        m_shop.answer(Verb::Get, u"/api/v1/books"_s, bookPart(0, 60, u"n1"_s));
        m_model->look({u"x"_s, {}, {}, api::Sort::Relevance});
        m_shop.refuse(Verb::Get, u"/api/v1/books"_s, core::Fault::Unavailable, api::kUnreachable);
        QTRY_COMPARE(m_model->kindAt(0), BookListModel::Kind::Book);
        QTRY_VERIFY(!m_model->isLoading());
        m_model->fetchMore({});
        QTRY_COMPARE(m_model->rowCount(), 61);
        m_shop.answer(Verb::Get, u"/api/v1/books"_s, bookPart(60, 1));
        m_view->setCurrentIndex(m_model->index(60));
        QTest::keyClick(m_view.get(), Qt::Key_Enter);
        QTRY_COMPARE(m_model->books(), 61);
    }

    void coversAreFetchedOnlyForBooksThatAreSeen()
    {
        auto withCovers = bookPart(0, 60);
        auto items = withCovers.value("items"_L1).toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            auto book = items.at(i).toObject();
            book.insert(u"cover"_s, u"%1"_s.arg(i, 64, 16, QChar(u'0')));
            items.replace(i, book);
        }
        withCovers.insert(u"items"_s, items);
        m_shop.answer(Verb::Get, u"/api/v1/books"_s, withCovers);
        m_model->look({u"covers"_s, {}, {}, api::Sort::Relevance});
        QTRY_VERIFY(!m_shop.asked(Verb::Get, u"/api/v1/covers"_s).isEmpty());
        QTest::qWait(50);
        QVERIFY(m_shop.asked(Verb::Get, u"/api/v1/covers"_s).size() <= 16);
    }

    void theKeyboardReachesTheEndPartByPart()
    {
        m_shop.answerOnce(Verb::Get, u"/api/v1/books"_s, jsonAnswer(bookPart(0, 60, u"more"_s)));
        m_shop.answerOnce(Verb::Get, u"/api/v1/books"_s, jsonAnswer(bookPart(60, 60)));
        m_model->look({u"two parts"_s, {}, {}, api::Sort::Relevance});
        QTRY_VERIFY(m_model->canFetchMore({}));
        m_view->setCurrentIndex(m_model->index(0));
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->currentIndex().row(), 59); // behind it are places for books to come
        QTRY_COMPARE(m_model->books(), 120);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->currentIndex().row(), 119);
        QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    }

    // No turn of the event loop takes as long as a film needs for one and a half pictures.
    void aHundredThousandBooksAreScrolledThroughWithoutAStutter()
    {
        LargeShop large;
        api::Catalogue catalogue(large);
        BookListModel model(catalogue);
        BooksView view(model, *m_covers);
        view.resize(1000, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        model.look({});
        QTRY_COMPARE(model.books(), BookListModel::kPart);
        const LoopWatch watch;
        QTimer scrolling;
        connect(&scrolling, &QTimer::timeout, &view,
            [&view] { view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum()); });
        scrolling.start(0ms);
        QTRY_COMPARE_WITH_TIMEOUT(model.books(), LargeShop::kBooks, 90'000);
        QVERIFY2(watch.longest() < 50ms, qPrintable(u"%1 µs"_s.arg(watch.longest().count())));
        qInfo("the longest turn took %lld µs", static_cast<long long>(watch.longest().count()));
    }

private:
    FakeShop m_shop;
    std::unique_ptr<api::Catalogue> m_catalogue;
    std::unique_ptr<BookListModel> m_model;
    std::unique_ptr<widgets::CoverShelf> m_covers;
    std::unique_ptr<BooksView> m_view;
};

TEST_SUITE(BooksViewTest);
#include "books_view_test.moc"
