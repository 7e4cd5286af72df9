#include "client/storefront/book_list_model.h"

#include "tests/client/support/book_shelf.h"
#include "tests/client/support/fake_shop.h"
#include "tests/support/test_suite.h"

using namespace storefront;
using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using core::Fault;
using Kind = BookListModel::Kind;

class BookListModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_catalogue = std::make_unique<api::Catalogue>(*m_shop);
        m_model = std::make_unique<BookListModel>(*m_catalogue);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_tester->setUseFetchMore(false);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void placesStandWhereBooksWillBe()
    {
        m_shop->hold();
        m_model->look({});
        QCOMPARE(m_model->rowCount(), BookListModel::kPlaces);
        QCOMPARE(m_model->kindAt(0), Kind::Loading);
        QVERIFY(!m_model->flags(m_model->index(0)).testFlag(Qt::ItemIsEnabled));
        QCOMPARE(m_model->bookAt(0), nullptr);
    }

    void booksComeByPartsOfSixty()
    {
        m_shop->answer(Verb::Get, kBooks, bookPart(0, 60, u"n1"_s));
        lookFor({});
        QCOMPARE(m_model->books(), 60);
        QCOMPARE(m_model->rowCount(), 60 + BookListModel::kPlaces);
        QVERIFY(m_shop->asked().first().path.contains(u"limit=60"_s));
        m_shop->answer(Verb::Get, kBooks, bookPart(60, 10));
        fetchMore();
        QCOMPARE(m_model->rowCount(), 70);
        QVERIFY(m_model->hasAll());
        QVERIFY(!m_model->canFetchMore({}));
        QCOMPARE(m_model->bookAt(69)->title, u"Book 69"_s);
        QVERIFY(m_shop->asked().last().path.contains(u"after=n1"_s));
    }

    void onePartIsAskedForAtATime()
    {
        m_shop->answer(Verb::Get, kBooks, bookPart(0, 60, u"n1"_s));
        lookFor({});
        m_shop->hold();
        m_model->fetchMore({});
        m_model->fetchMore({});
        QCOMPARE(m_shop->waiting(), 1);
        QVERIFY(!m_model->canFetchMore({}));
    }

    void theAnswerToAnEarlierWishIsNotShown()
    {
        m_shop->hold();
        m_shop->answerOnce(Verb::Get, kBooks, jsonAnswer(bookPart(0, 3)));
        m_shop->answerOnce(Verb::Get, kBooks, jsonAnswer(bookPart(500, 2)));
        m_model->look({u"old"_s, {}, {}, api::Sort::Relevance});
        m_model->look({u"new"_s, {}, {}, api::Sort::Relevance});
        m_shop->letGo(1); // the answer to the new wish comes first
        QTRY_COMPARE(m_model->books(), 2);
        m_shop->letGo();
        QTest::qWait(0);
        QCOMPARE(m_model->books(), 2);
        QCOMPARE(m_model->bookAt(0)->title, u"Book 500"_s);
    }

    void whatIsShownStaysForAMomentWhileOneTypes()
    {
        m_shop->answer(Verb::Get, kBooks, bookPart(0, 3));
        lookFor({});
        m_shop->hold();
        m_model->look({u"x"_s, {}, {}, api::Sort::Relevance});
        QCOMPARE(m_model->books(), 3);
        QTRY_COMPARE(m_model->kindAt(0), Kind::Loading); // but not for long
    }

    void aFailureAtFirstLeavesNothing()
    {
        m_shop->refuse(Verb::Get, kBooks, Fault::Unavailable, api::kUnreachable);
        lookFor({});
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->error()->slug, QString(api::kUnreachable));
        m_shop->answer(Verb::Get, kBooks, bookPart(0, 3));
        m_model->retry();
        QTRY_COMPARE(m_model->books(), 3);
        QVERIFY(!m_model->error());
    }

    void aFailureLaterKeepsTheBooksAndSaysItBelow()
    {
        m_shop->answer(Verb::Get, kBooks, bookPart(0, 60, u"n1"_s));
        lookFor({});
        m_shop->refuse(Verb::Get, kBooks, Fault::TimedOut, api::kAnswerLost);
        fetchMore();
        QCOMPARE(m_model->rowCount(), 61);
        QCOMPARE(m_model->kindAt(60), Kind::Failed);
        QVERIFY(m_model->flags(m_model->index(60)).testFlag(Qt::ItemIsEnabled));
        QVERIFY(!m_model->canFetchMore({})); // not again and again by itself
        m_shop->answer(Verb::Get, kBooks, bookPart(60, 5));
        m_model->retry();
        QTRY_COMPARE(m_model->rowCount(), 65);
    }

    void aBookTellsItselfToScreenReaders()
    {
        m_shop->answer(Verb::Get, kBooks, bookPart(7, 1));
        lookFor({});
        const QString told = m_model->index(0).data(Qt::AccessibleTextRole).toString();
        for (const QString &part : {u"Book 7"_s, u"Author 7"_s, u"700"_s})
            QVERIFY2(told.contains(part), qPrintable(told));
    }

private:
    const QString kBooks = u"/api/v1/books"_s;

    void lookFor(const api::BookWish &wish)
    {
        QSignalSpy changed(m_model.get(), &BookListModel::changed);
        m_model->look(wish);
        QTRY_COMPARE(changed.size(), 1);
    }
    void fetchMore()
    {
        QSignalSpy changed(m_model.get(), &BookListModel::changed);
        m_model->fetchMore({});
        QTRY_COMPARE(changed.size(), 1);
    }

    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::Catalogue> m_catalogue;
    std::unique_ptr<BookListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

TEST_SUITE(BookListModelTest);
#include "book_list_model_test.moc"
