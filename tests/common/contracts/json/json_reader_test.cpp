#include "common/contracts/json/json_reader.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using BookId = core::Id<struct BookTag>;

class JsonReaderTest : public QObject {
    Q_OBJECT

    static QJsonObject parsed(const char *json) { return QJsonDocument::fromJson(json).object(); }

private Q_SLOTS:
    void aCompleteObjectIsRead()
    {
        const BookId book = BookId::generate();
        JsonReader json({{"title"_L1, u"토지"_s}, {"quantity"_L1, 3}, {"price"_L1, toJson(Money::krw(12'000))},
            {"book"_L1, book.toString()}, {"at"_L1, u"2026-03-01T18:30:00+09:00"_s}, {"gift"_L1, true}});
        QCOMPARE(json.text("title"_L1, 10), u"토지"_s);
        QCOMPARE(json.number("quantity"_L1, 1, 99), 3);
        QCOMPARE(json.money("price"_L1), Money::krw(12'000));
        QCOMPARE(json.id<BookId>("book"_L1), book);
        QCOMPARE(json.time("at"_L1), QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC));
        QVERIFY(json.flag("gift"_L1));
        QVERIFY(!json.optionalText("note"_L1));
        QVERIFY(json.done());
    }

    void theFirstFaultIsToldWithItsPointer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("missing") << QByteArray(R"({"quantity":1})") << u"missing-field"_s << u"/title"_s;
        QTest::newRow("null") << QByteArray(R"({"title":null,"quantity":1})") << u"wrong-type"_s << u"/title"_s;
        QTest::newRow("type") << QByteArray(R"({"title":7,"quantity":1})") << u"wrong-type"_s << u"/title"_s;
        QTest::newRow("too long") << QByteArray(R"({"title":"12345678901","quantity":1})") << u"out-of-range"_s
                                  << u"/title"_s;
        QTest::newRow("NUL") << QByteArray(R"({"title":"a\u0000b","quantity":1})") << u"out-of-range"_s << u"/title"_s;
        QTest::newRow("half a character")
            << QByteArray(R"({"title":"a\ud800","quantity":1})") << u"out-of-range"_s << u"/title"_s;
        QTest::newRow("halves in the wrong order")
            << QByteArray(R"({"title":"\ude00\ud83d","quantity":1})") << u"out-of-range"_s << u"/title"_s;
        QTest::newRow("byte order mark") << QByteArray(R"({"title":" \ufeff","quantity":1})") << u"out-of-range"_s
                                         << u"/title"_s;
        QTest::newRow("fraction") << QByteArray(R"({"title":"a","quantity":1.5})") << u"out-of-range"_s
                                  << u"/quantity"_s;
        QTest::newRow("huge") << QByteArray(R"({"title":"a","quantity":1e300})") << u"out-of-range"_s << u"/quantity"_s;
        QTest::newRow("unknown") << QByteArray(R"({"title":"a","quantity":1,"x/y":0})") << u"unknown-field"_s
                                 << u"/x~1y"_s;
    }
    void theFirstFaultIsToldWithItsPointer()
    {
        QFETCH(QByteArray, body);
        JsonReader json(parsed(body.constData()));
        (void)json.text("title"_L1, 10);
        (void)json.number("quantity"_L1, 1, 99);
        const auto done = json.done();
        QVERIFY(!done);
        QCOMPARE(done.error().fault, Fault::Invalid);
        QTEST(done.error().slug, "slug");
        QTEST(done.error().pointer, "pointer");
    }

    void aFaultInsideAListNamesItsPlace()
    {
        JsonReader json(
            parsed(R"({"lines":[{"price":{"amount":1,"currency":"KRW"}},{"price":{"amount":-1,"currency":"KRW"}}]})"));
        const auto prices = json.objects("lines"_L1, 1, 10, [](const QJsonObject &line, const QString &at) {
            JsonReader inner(line, at);
            const Money price = inner.money("price"_L1);
            return inner.done().transform([&] { return price; });
        });
        QCOMPARE(json.done().error().pointer, u"/lines/1/price/amount"_s);
    }

    void anotherCurrencyIsRefused()
    {
        JsonReader json(parsed(R"({"price":{"amount":1,"currency":"USD"}})"));
        (void)json.money("price"_L1);
        QCOMPARE(json.done().error().slug, u"unknown-currency"_s);
        QCOMPARE(json.done().error().pointer, u"/price/currency"_s);
    }

    void aTextInAListIsChecked()
    {
        for (const char *text : {R"("\u0000")", R"("\ud800")", R"("\ufeffa")"}) {
            JsonReader json(parsed(QByteArray(R"({"authors":["a",)" + QByteArray(text) + "]}").constData()));
            (void)json.texts("authors"_L1, 5, 10);
            QCOMPARE(json.done().error().pointer, u"/authors/1"_s);
        }
    }

    void anIdInAListIsChecked()
    {
        JsonReader json(parsed(R"({"sellerIds":["0190163d-8694-739b-aea5-966c26f8ad91","x"]})"));
        (void)json.ids<BookId>("sellerIds"_L1, 10);
        QCOMPARE(json.done().error().pointer, u"/sellerIds/1"_s);
    }

    void eventsMayGrow()
    {
        JsonReader json(parsed(R"({"title":"a","later":1})"));
        (void)json.text("title"_L1);
        json.allowUnknown();
        QVERIFY(json.done());
    }
};

TEST_SUITE(JsonReaderTest);
#include "json_reader_test.moc"
