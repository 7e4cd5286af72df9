#include "server/identity/domain/loopback_redirect.h"
#include "tests/support/test_suite.h"

using namespace identity;
using namespace Qt::Literals::StringLiterals;

class LoopbackRedirectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoListensOnThisComputerIsReached_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::newRow("http://127.0.0.1:49152/callback") << u"http://127.0.0.1:49152"_s;
        QTest::newRow("http://127.0.0.1:1") << u"http://127.0.0.1:1"_s;
        QTest::newRow("http://127.0.0.1/") << u"http://127.0.0.1"_s;
        QTest::newRow("http://[::1]:65535/a/b%20c?x=1&y=2") << u"http://[::1]:65535"_s;
    }
    void whoListensOnThisComputerIsReached()
    {
        QFETCH(QString, origin);
        const QString uri = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(isLoopbackRedirect(uri));
        QCOMPARE(originOfRedirect(uri), origin);
    }

    void nobodyElseIs_data()
    {
        QTest::addColumn<int>("unused");
        for (const char *uri : {"", "http://", "https://127.0.0.1:1/", "http://localhost:1/", "http://127.0.0.2:1/",
                 "http://127.0.0.1.evil.example/", "http://127.0.0.1:1@evil.example/", "http://user@127.0.0.1:1/",
                 "http://evil.example/", "http://127.0.0.1:0/", "http://127.0.0.1:65536/", "http://127.0.0.1:080/",
                 "http://127.0.0.1:/", "http://127.0.0.1:1\\@evil.example/", "http://127.0.0.1:1/#fragment",
                 "http://127.0.0.1:1/ x", "http://127.0.0.1:1/\r\nX: y", "http://127.0.0.1:1/\n", "HTTP://127.0.0.1:1/",
                 "http://0x7f.1/", "http://[::2]:1/", "//127.0.0.1:1/", "javascript:alert(1)", "bookstore://callback",
                 "http://127.0.0.1:1/\"><script>", "http://2130706433/"})
            QTest::newRow(uri) << 0;
    }
    void nobodyElseIs() { QVERIFY(!isLoopbackRedirect(QString::fromLatin1(QTest::currentDataTag()))); }

    void anAddressThatIsTooLongIsNone()
    {
        const QString base = u"http://127.0.0.1:1/"_s;
        QVERIFY(isLoopbackRedirect(base + QString(kLongestRedirect - base.size(), u'a')));
        QVERIFY(!isLoopbackRedirect(base + QString(kLongestRedirect - base.size() + 1, u'a')));
    }
};

TEST_SUITE(LoopbackRedirectTest);
#include "loopback_redirect_test.moc"
