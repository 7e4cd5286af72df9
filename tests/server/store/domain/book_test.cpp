#include "server/store/domain/book.h"
#include "tests/server/store/support/builders.h"
#include "tests/support/test_suite.h"

using namespace store;
using namespace store::builders;

class BookTest : public QObject {
    Q_OBJECT

    const Seller m_seller = aSeller();
    const SellerId m_other = SellerId::generate();

private Q_SLOTS:
    void aRegisteredBookIsForSaleWithoutCopies()
    {
        const Book book = Book::registered(m_seller, details(), march(1)).value();
        QVERIFY(!book.id.isNull());
        QCOMPARE(book.seller, m_seller);
        QCOMPARE(book.version, 1);
        QCOMPARE(book.onHand, 0);
        QVERIFY(!book.withdrawn);
        QCOMPARE(book.registeredAt, march(1));
    }

    void aBookWithoutTitleIsNotRegistered()
    {
        QCOMPARE(Book::registered(m_seller, details(u" "_s), march(1)).error().slug, u"title-missing"_s);
    }

    void aChangedBookHasANewVersion()
    {
        Book book = aBook(m_seller);
        QCOMPARE(book.change(m_seller.id, 1, details(u"수레바퀴 아래서"_s)).value(), true);
        QCOMPARE(book.details.title, u"수레바퀴 아래서"_s);
        QCOMPARE(book.version, 2);
    }

    void aChangeToTheSameIsNone()
    {
        Book book = aBook(m_seller);
        QCOMPARE(book.change(m_seller.id, 1, details(u" 데미안 "_s)).value(), false);
        QCOMPARE(book.version, 1);
    }

    void aChangeFromAnOlderVersionIsRefused()
    {
        Book book = aBook(m_seller);
        QVERIFY(book.change(m_seller.id, 1, details(u"하나"_s)));
        const auto late = book.change(m_seller.id, 1, details(u"둘"_s));
        QCOMPARE(late.error().fault, Fault::Outdated);
        QCOMPARE(late.error().slug, u"book-changed-meanwhile"_s);
        QCOMPARE(late.error().facts.value("version"_L1).toInt(), 2);
        QCOMPARE(book.details.title, u"하나"_s);
    }

    void anotherSellerChangesNothing()
    {
        const Book before = aBook(m_seller, 5);
        Book book = before;
        const auto isUnknown = [](const auto &result) {
            return !result && result.error().fault == Fault::NotFound && result.error().slug == "book-unknown"_L1;
        };
        QVERIFY(isUnknown(book.change(m_other, 1, details(u"내 책"_s))));
        QVERIFY(isUnknown(book.withdraw(m_other, 1)));
        QVERIFY(isUnknown(book.receive(m_other, 1, {}, march(2))));
        QVERIFY(isUnknown(book.correct(m_other, -1, {}, march(2))));
        QVERIFY(isUnknown(book.wear(m_other, u"0"_s)));
        QCOMPARE(book, before);
    }

    void aRefusedChangeLeavesTheBookAsItWas()
    {
        Book book = aBook(m_seller);
        const Book before = book;
        QVERIFY(!book.change(m_seller.id, 1, details(QString())));
        QCOMPARE(book, before);
    }

    void withdrawingIsHarmlessToRepeat()
    {
        Book book = aBook(m_seller);
        QCOMPARE(book.withdraw(m_seller.id, 1).value(), true);
        QVERIFY(book.withdrawn);
        QCOMPARE(book.version, 2);
        QCOMPARE(book.withdraw(m_seller.id, 1).value(), false);
        QCOMPARE(book.version, 2);
    }

    void withdrawingAnotherVersionThanSeenIsRefused()
    {
        Book book = aBook(m_seller);
        QVERIFY(book.change(m_seller.id, 1, details(u"새 제목"_s)));
        QCOMPARE(book.withdraw(m_seller.id, 1).error().fault, Fault::Outdated);
        QVERIFY(!book.withdrawn);
    }

    void aWithdrawnBookStaysAsItIs()
    {
        Book book = aBook(m_seller, 5);
        QVERIFY(book.withdraw(m_seller.id, 1));
        QCOMPARE(book.change(m_seller.id, 2, details(u"다시"_s)).error().slug, u"book-withdrawn"_s);
        QCOMPARE(book.receive(m_seller.id, 1, {}, march(2)).error().slug, u"book-withdrawn"_s);
        QCOMPARE(book.correct(m_seller.id, 1, {}, march(2)).error().slug, u"book-withdrawn"_s);
        QCOMPARE(book.wear(m_seller.id, u"0"_s).error().slug, u"book-withdrawn"_s);
        QCOMPARE(book.change(m_seller.id, 2, details()).error().fault, Fault::Refused);
    }

    void aNewCoverIsAChange()
    {
        Book book = aBook(m_seller);
        QCOMPARE(book.wear(m_seller.id, u"abc"_s).value(), true);
        QCOMPARE(book.wear(m_seller.id, u"abc"_s).value(), false);
        QCOMPARE(book.cover, u"abc"_s);
        QCOMPARE(book.version, 2);
    }
};

TEST_SUITE(BookTest);
#include "book_test.moc"
