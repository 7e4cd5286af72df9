#include "client/checkout/price_check.h"

#include "tests/client/checkout/till.h"
#include "tests/support/test_suite.h"

using namespace checkout;
using namespace tests;
using api::Verb;

class PriceCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_catalogue = std::make_unique<api::Catalogue>(*m_shop);
        m_check = std::make_unique<PriceCheck>(*m_catalogue);
        for (const int number : {1, 2, 3})
            m_shop->answer(Verb::Get, path(number), bookPage(shownBook(number)));
    }

    void unchangedBooksHaveNoMark()
    {
        QCOMPARE(marksAfterCheck(), LineMarks());
        QCOMPARE(m_shop->asked().size(), 3);
    }

    void aDearerAndAMissingBookAreMarked()
    {
        auto dearer = shownBook(2);
        dearer.price = core::Money::krw(99'000);
        m_shop->answer(Verb::Get, path(2), bookPage(dearer));
        m_shop->refuse(Verb::Get, path(3), core::Fault::NotFound, "book-not-found"_L1);
        const LineMarks marks = marksAfterCheck();
        QCOMPARE(marks.size(), 2);
        QCOMPARE(marks.value(shownBook(2).bookId).price, core::Money::krw(99'000));
        QCOMPARE(marks.value(shownBook(3).bookId).kind, LineMark::Kind::NotSold);
    }

    void aPriceThatIsNotKnownIsSaid()
    {
        m_shop->refuse(Verb::Get, path(2), core::Fault::Unavailable, api::kUnreachable);
        QSignalSpy failed(m_check.get(), &PriceCheck::failed);
        QSignalSpy checked(m_check.get(), &PriceCheck::checked);
        m_check->check(lines());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(checked.size(), 0);
    }

    void onlyTheLastCheckIsTold()
    {
        m_shop->hold();
        QSignalSpy checked(m_check.get(), &PriceCheck::checked);
        m_check->check(lines());
        m_check->check({{shownBook(1), 1}});
        m_shop->letGo();
        QTRY_COMPARE(checked.size(), 1);
        QTest::qWait(10);
        QCOMPARE(checked.size(), 1);
    }

private:
    static QString path(int number) { return u"/api/v1/books/"_s + shownBook(number).bookId.toString(); }
    static QList<CartLine> lines() { return {{shownBook(1), 1}, {shownBook(2), 1}, {shownBook(3), 1}}; }
    LineMarks marksAfterCheck()
    {
        QSignalSpy checked(m_check.get(), &PriceCheck::checked);
        m_check->check(lines());
        return checked.wait() ? checked.first().first().value<LineMarks>() : LineMarks{{BookId::generate(), {}}};
    }

    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::Catalogue> m_catalogue;
    std::unique_ptr<PriceCheck> m_check;
};

TEST_SUITE(PriceCheckTest);
#include "price_check_test.moc"
