#include "server/storefront/application/cursor.h"
#include "tests/support/test_suite.h"

#include <QRegularExpression>

using namespace storefront;
using namespace Qt::Literals::StringLiterals;

class CursorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCursorComesBackAsItWent()
    {
        const BookId book = BookId::generate();
        for (const Cursor &cursor : {Cursor{{u"토지 \"1부\""_s, book}, Sort::Title, false},
                 Cursor{{u"9000"_s, book}, Sort::PriceDown, true}, Cursor{{QString(u""_s), book}, Sort::Newest, false},
                 Cursor{{u"1000042"_s, book}, Sort::Relevance, true}})
            QCOMPARE(parseCursor(toText(cursor)).value(), cursor);
    }

    void aCursorFitsIntoAnAddress()
    {
        const QString text = toText({{u"토지 ?&=/+"_s, BookId::generate()}, Sort::Title, false});
        QVERIFY(!text.contains(QRegularExpression(u"[^A-Za-z0-9_-]"_s)));
    }

    void whatIsNoCursorIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        const auto encoded = [](const char *json) {
            return QString::fromLatin1(QByteArray(json).toBase64(QByteArray::Base64UrlEncoding));
        };
        QTest::newRow("a word") << u"next"_s;
        QTest::newRow("not base64") << u"%%%"_s;
        QTest::newRow("empty object") << encoded("{}");
        QTest::newRow("no id") << encoded(R"({"k":"1","b":"x","s":1,"g":false})");
        QTest::newRow("unknown sort") << encoded(
            R"({"k":"1","b":"0190163d-8694-739b-aea5-966c26f8ad91","s":9,"g":false})");
        QTest::newRow("a price that is none")
            << encoded(R"({"k":"cheap","b":"0190163d-8694-739b-aea5-966c26f8ad91","s":2,"g":false})");
        QTest::newRow("more than a cursor")
            << encoded(R"({"k":"1","b":"0190163d-8694-739b-aea5-966c26f8ad91","s":2,"g":false,"x":1})");
    }
    void whatIsNoCursorIsRefused()
    {
        QFETCH(QString, text);
        const auto cursor = parseCursor(text);
        QCOMPARE(cursor.error().slug, u"unknown-cursor"_s);
        QCOMPARE(cursor.error().pointer, u"/query/after"_s);
        QCOMPARE(cursor.error().fault, Fault::Invalid);
    }
};

TEST_SUITE(CursorTest);
#include "cursor_test.moc"
