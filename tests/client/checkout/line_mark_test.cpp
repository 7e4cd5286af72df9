#include "client/checkout/line_mark.h"

#include "tests/client/checkout/till.h"
#include "tests/support/test_suite.h"

using namespace checkout;
using namespace tests;
using core::Money;
using Kind = LineMark::Kind;

class LineMarkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void aChangedPriceNamesTheBookAndTheNewPrice()
    {
        const LineMarks marks =
            marksOf(errorOf(u"price-changed"_s, factsAbout(2, u"price"_s, won(12'000))), anOrderOf({1, 2}));
        QCOMPARE(marks.size(), 1);
        const LineMark mark = marks.value(shownBook(2).bookId);
        QCOMPARE(mark.kind, Kind::PriceChanged);
        QCOMPARE(mark.price, Money::krw(12'000));
        QCOMPARE(inWords(mark, {shownBook(2), 1}), u"New price: ₩10,200 → ₩12,000"_s);
        QVERIFY(!mayBeSent(mark));
    }

    void soldOutTellsHowManyAreLeft()
    {
        const LineMark few = marksOf(errorOf(u"sold-out"_s, factsAbout(1, u"available"_s, 2)), anOrderOf({1}))
                                 .value(shownBook(1).bookId);
        QCOMPARE(few.kind, Kind::TooFew);
        QCOMPARE(inWords(few, {shownBook(1), 5}), u"Only 2 left"_s);
        QVERIFY(!mayBeSent(few));
        const LineMark none = marksOf(errorOf(u"sold-out"_s, factsAbout(1, u"available"_s, 0)), anOrderOf({1}))
                                  .value(shownBook(1).bookId);
        QCOMPARE(inWords(none, {shownBook(1), 5}), u"Sold out"_s);
    }

    void aBookThatIsNotSoldIsFoundByItsPlace()
    {
        const LineMarks marks = marksOf(errorOf(u"book-not-for-sale"_s, {}, u"/lines/1/bookId"_s), anOrderOf({1, 2}));
        QCOMPARE(marks.keys(), QList<BookId>{shownBook(2).bookId});
        QCOMPARE(inWords(marks.value(shownBook(2).bookId), {shownBook(2), 1}), u"No longer sold"_s);
    }

    void aPlaceThatIsNotThereMarksNothing_data()
    {
        QTest::addColumn<QString>("pointer");
        for (const QString &pointer :
            {u""_s, u"/lines/7/bookId"_s, u"/lines/x"_s, u"/lines/-1/bookId"_s, u"/address"_s})
            QTest::addRow("'%s'", qPrintable(pointer)) << pointer;
    }
    void aPlaceThatIsNotThereMarksNothing()
    {
        QFETCH(QString, pointer);
        QVERIFY(marksOf(errorOf(u"unknown-book"_s, {}, pointer), anOrderOf({1})).isEmpty());
    }

    void otherRefusalsMarkNoLine()
    {
        QVERIFY(marksOf(errorOf(u"payment-declined"_s, {}), anOrderOf({1})).isEmpty());
        QVERIFY(marksOf(errorOf(u"price-changed"_s, {{u"books"_s, u"nonsense"_s}}), anOrderOf({1})).isEmpty());
    }

    void thePageOfABookIsComparedWithItsLine()
    {
        const CartLine line{shownBook(1), 3};
        Now now{shownBook(1), {}, false, 1};
        QVERIFY(!markOf(line, now));
        now.book.left = 2;
        QCOMPARE(markOf(line, now)->available, 2);
        QVERIFY(mayBeSent(*markOf(line, now))); // ordering decides
        now.book.price = Money::krw(1);
        QCOMPARE(markOf(line, now)->kind, Kind::PriceChanged);
        now.withdrawn = true;
        QCOMPARE(markOf(line, now)->kind, Kind::NotSold);
    }

    void aMarkGoesWhenTheBuyerHasSettledIt()
    {
        const QTemporaryDir folder;
        Cart cart(folder.path());
        for (const int number : {1, 2, 3, 4})
            cart.add(shownBook(number), 5);
        const LineMarks marks{{shownBook(1).bookId, {Kind::TooFew, {}, 2, true}},
            {shownBook(2).bookId, {Kind::PriceChanged, Money::krw(99), 0, true}}, {shownBook(3).bookId, {}},
            {shownBook(4).bookId, {}}};
        QCOMPARE(stillStanding(marks, cart), marks);
        cart.setQuantity(shownBook(1).bookId, 2);
        auto renewed = shownBook(2);
        renewed.price = Money::krw(99);
        cart.renew(renewed);
        cart.remove(shownBook(3).bookId);
        QCOMPARE(stillStanding(marks, cart).keys(), QList<BookId>{shownBook(4).bookId});
    }

private:
    using Now = contracts::storefront::BookPage;

    static core::Error errorOf(const QString &slug, const QJsonObject &facts, const QString &pointer = {})
    {
        return refusal(slug, facts, pointer).error();
    }
};

TEST_SUITE(LineMarkTest);
#include "line_mark_test.moc"
