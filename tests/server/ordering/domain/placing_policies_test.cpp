#include "server/ordering/domain/placing_policies.h"

#include "tests/server/ordering/domain/order_builders.h"
#include "tests/support/test_suite.h"

#include <QJsonArray>

using namespace ordering;
using namespace ordering::builders;
using core::Fault;

namespace {

const BookId kToji = BookId::generate();
const BookId kPachinko = BookId::generate();
const BookId kOutOfPrint = BookId::generate();

Offers theShop()
{
    Offer outOfPrint = anOffer(7'000);
    outOfPrint.withdrawn = true;
    return {{kToji, anOffer(15'000)}, {kPachinko, anOffer(18'000)}, {kOutOfPrint, outOfPrint}};
}

Basket manyBooks(int count)
{
    Basket basket;
    for (int i = 0; i < count; ++i)
        basket.append({BookId::generate(), 1, std::nullopt});
    return basket;
}

} // namespace

class PlacingPoliciesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSensibleBasketIsTaken()
    {
        QVERIFY(mayBePlaced({{kToji, 1, Money::krw(15'000)}, {kPachinko, 99, std::nullopt}}, theShop()));
    }

    void whatIsWrongIsNamedAtItsPlace_data()
    {
        QTest::addColumn<Basket>("basket");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<bool>("invalid");
        const Wish toji{kToji, 1, std::nullopt};
        QTest::newRow("nothing") << Basket() << u"basket-empty"_s << u"/lines"_s << true;
        QTest::newRow("51 books") << manyBooks(51) << u"too-many-lines"_s << u"/lines"_s << true;
        QTest::newRow("no copy") << Basket{toji, {kPachinko, 0, std::nullopt}} << u"quantity-out-of-range"_s
                                 << u"/lines/1/quantity"_s << true;
        QTest::newRow("minus one") << Basket{{kToji, -1, std::nullopt}} << u"quantity-out-of-range"_s
                                   << u"/lines/0/quantity"_s << true;
        QTest::newRow("a hundred") << Basket{{kToji, 100, std::nullopt}} << u"quantity-out-of-range"_s
                                   << u"/lines/0/quantity"_s << true;
        QTest::newRow("twice") << Basket{toji, {kPachinko, 1, std::nullopt}, toji} << u"duplicate-book"_s
                               << u"/lines/2/bookId"_s << true;
        QTest::newRow("unknown") << Basket{toji, {BookId::generate(), 1, std::nullopt}} << u"unknown-book"_s
                                 << u"/lines/1/bookId"_s << true;
        QTest::newRow("withdrawn") << Basket{toji, {kOutOfPrint, 1, std::nullopt}} << u"book-not-for-sale"_s
                                   << u"/lines/1/bookId"_s << false;
    }
    void whatIsWrongIsNamedAtItsPlace()
    {
        QFETCH(Basket, basket);
        QFETCH(bool, invalid);
        const auto allowed = mayBePlaced(basket, theShop());
        QVERIFY(!allowed);
        QTEST(allowed.error().slug, "slug");
        QTEST(allowed.error().pointer, "pointer");
        QCOMPARE(allowed.error().fault, invalid ? Fault::Invalid : Fault::Refused);
    }

    void aChangedPriceIsToldAndNeverCharged()
    {
        const Basket basket{{kToji, 1, Money::krw(15'000)}, {kPachinko, 1, Money::krw(17'000)}};
        const auto allowed = mayBePlaced(basket, theShop());
        QCOMPARE(allowed.error().slug, u"price-changed"_s);
        QCOMPARE(allowed.error().fault, Fault::Refused);
        const QJsonArray changed = allowed.error().facts.value("books"_L1).toArray();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().toObject().value("bookId"_L1).toString(), kPachinko.toString());
        QCOMPARE(changed.first().toObject().value("price"_L1).toObject().value("amount"_L1).toInteger(), 18'000);
    }

    void aTotalThatNoBankMovesIsRefused()
    {
        const Offers offers{{kToji, anOffer(Money::kLargest)}};
        QVERIFY(mayBePlaced({{kToji, 1, std::nullopt}}, offers));
        QCOMPARE(mayBePlaced({{kToji, 2, std::nullopt}}, offers).error().slug, u"total-out-of-range"_s);
    }
};

TEST_SUITE(PlacingPoliciesTest);
#include "placing_policies_test.moc"
