#include "server/platform/telemetry/json_text.h"
#include "tests/support/test_suite.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <rapidcheck.h>

using namespace platform::telemetry;
using namespace Qt::Literals::StringLiterals;

namespace {

QString readBack(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().first().toString();
}

} // namespace

class JsonTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsQuoted()
    {
        QCOMPARE(jsonText(u"three books"), "\"three books\"");
        QCOMPARE(jsonText(u""), "\"\"");
        QCOMPARE(jsonText(u"해변의 카프카"), QByteArray("\"해변의 카프카\""));
    }

    void whatWouldEndTheTextOrTheLineIsEscaped()
    {
        QCOMPARE(jsonText(u"a\"b\\c"), "\"a\\\"b\\\\c\"");
        QCOMPARE(jsonText(u"a\nb\tc\r"), "\"a\\nb\\tc\\u000d\"");
        QCOMPARE(jsonText(u"\u001b[2J\u007f"), "\"\\u001b[2J\\u007f\"");
    }

    void everyTextComesBackFromOneLine()
    {
        QVERIFY(rc::check("parse(jsonText(x)) == x, without control characters", [] {
            const auto letters = *rc::gen::container<std::vector<char16_t>>(rc::gen::inRange<char16_t>(1, 0xd7ff));
            const QString text = QString::fromUtf16(letters.data(), qsizetype(letters.size()));
            const QByteArray json = jsonText(text);
            RC_ASSERT(std::none_of(json.begin(), json.end(), [](char byte) { return uchar(byte) < 0x20; }));
            RC_ASSERT((readBack(json) == text));
        }));
    }

    void aTornSurrogateDoesNotTearTheLine()
    {
        const QString torn = QString(u'a') + QChar(0xd83d) + u'b';
        QCOMPARE(readBack(jsonText(torn)).size(), 3);
    }
};

TEST_SUITE(JsonTextTest);
#include "json_text_test.moc"
