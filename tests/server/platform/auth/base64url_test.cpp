#include "server/platform/auth/base64url.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace platform::auth;

class Base64UrlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesComeBackAsTheyWere()
    {
        QVERIFY(rc::check("decode(encode(bytes)) == bytes", [](const std::string &bytes) {
            const QByteArray original = QByteArray::fromStdString(bytes);
            RC_ASSERT(fromBase64Url(toBase64Url(original)) == original);
        }));
    }

    void onlyTheCanonicalSpellingIsTaken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("padding") << QByteArray("YQ==");
        QTest::newRow("plain base64") << QByteArray("+/8");
        QTest::newRow("bits left over") << QByteArray("YR");
        QTest::newRow("space") << QByteArray("Y Q");
        QTest::newRow("line feed") << QByteArray("YQ\n");
        QTest::newRow("impossible length") << QByteArray("Y");
    }

    void onlyTheCanonicalSpellingIsTaken()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!fromBase64Url(text));
        QCOMPARE(fromBase64Url("YQ"), QByteArray("a"));
        QCOMPARE(fromBase64Url("-_8"), QByteArray("\xfb\xff"));
    }
};

TEST_SUITE(Base64UrlTest);
#include "base64url_test.moc"
