#include "common/contracts/ordering/place_order.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts::ordering;
using contracts::Money;
using core::Fault;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject basket()
{
    return tests::example(u"ordering"_s, u"place_order"_s);
}

QJsonObject with(QJsonObject body, QLatin1StringView key, const QJsonValue &value)
{
    body.insert(key, value);
    return body;
}

} // namespace

class PlaceOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBasketIsWrittenAsItWasRead()
    {
        const auto request = parsePlaceOrder(basket());
        QVERIFY(request);
        QCOMPARE(toJson(*request), basket());
        QCOMPARE(request->lines.first().price, Money::krw(15'000));
        QVERIFY(!request->lines.last().price);
        QVERIFY(!request->address.line2);
    }

    void oneBookCanBeOrderedWithoutABasket()
    {
        const QJsonObject body = tests::example(u"ordering"_s, u"place_order_of_one_book"_s);
        const auto request = parsePlaceOrder(body);
        QVERIFY(request);
        QCOMPARE(request->lines.size(), 1);
        QCOMPARE(request->lines.first().quantity, 2);
        QCOMPARE(request->lines.first().price, Money::krw(15'000));
        QCOMPARE(parsePlaceOrder(toJson(*request)).value(), *request);
    }

    void aBodyThatIsWrongIsRefusedAtItsPlace_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("pointer");
        const QString book = u"0190163d-0002-7000-8000-000000000b01"_s;
        const auto lineOf = [](const QJsonObject &line) { return with(basket(), "lines"_L1, QJsonArray{line}); };
        QTest::newRow("unknown field") << with(basket(), "discount"_L1, 100) << u"unknown-field"_s << u"/discount"_s;
        QTest::newRow("both forms") << with(with(basket(), "bookId"_L1, book), "quantity"_L1, 1) << u"unknown-field"_s
                                    << u"/lines"_s;
        QTest::newRow("unknown field in a line")
            << lineOf({{"bookId"_L1, book}, {"quantity"_L1, 1}, {"title"_L1, u"토지"_s}}) << u"unknown-field"_s
            << u"/lines/0/title"_s;
        QTest::newRow("half a copy") << lineOf({{"bookId"_L1, book}, {"quantity"_L1, 0.5}}) << u"out-of-range"_s
                                     << u"/lines/0/quantity"_s;
        QTest::newRow("absurdly many") << lineOf({{"bookId"_L1, book}, {"quantity"_L1, 1e12}}) << u"out-of-range"_s
                                       << u"/lines/0/quantity"_s;
        QTest::newRow("no book") << lineOf({{"quantity"_L1, 1}}) << u"missing-field"_s << u"/lines/0/bookId"_s;
        QTest::newRow("not an id") << lineOf({{"bookId"_L1, u"토지"_s}, {"quantity"_L1, 1}}) << u"not-an-id"_s
                                   << u"/lines/0/bookId"_s;
        QTest::newRow("a price that is null")
            << lineOf({{"bookId"_L1, book}, {"quantity"_L1, 1}, {"price"_L1, QJsonValue()}}) << u"wrong-type"_s
            << u"/lines/0/price"_s;
        QTest::newRow("no address") << with(basket(), "address"_L1, QJsonValue::Undefined) << u"missing-field"_s
                                    << u"/address"_s;
        QTest::newRow("unknown field in the address")
            << with(basket(), "address"_L1, with(basket().value("address"_L1).toObject(), "planet"_L1, u"Mars"_s))
            << u"unknown-field"_s << u"/address/planet"_s;
        QTest::newRow("an endless method")
            << with(basket(), "paymentMethod"_L1, QString(41, u'x')) << u"out-of-range"_s << u"/paymentMethod"_s;
    }
    void aBodyThatIsWrongIsRefusedAtItsPlace()
    {
        QFETCH(QJsonObject, body);
        const auto request = parsePlaceOrder(body);
        QVERIFY(!request);
        QCOMPARE(request.error().fault, Fault::Invalid);
        QTEST(request.error().slug, "slug");
        QTEST(request.error().pointer, "pointer");
    }
};

TEST_SUITE(PlaceOrderTest);
#include "place_order_test.moc"
