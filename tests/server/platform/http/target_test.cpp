#include "server/platform/http/target.h"
#include "tests/support/test_suite.h"

using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

class TargetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPathIsCutBeforeItIsDecoded_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QStringList>("segments");
        const auto row = [](const char *name, const QByteArray &target, const QStringList &segments) {
            QTest::newRow(name) << target << segments;
        };
        row("the root", "/", {u""_s});
        row("two segments", "/orders/7", {u"orders"_s, u"7"_s});
        row("an encoded slash", "/a%2Fb/c", {u"a/b"_s, u"c"_s});
        row("encoded dots", "/%2e%2E/secret", {u".."_s, u"secret"_s});
        row("empty segments", "//a//", {u""_s, u"a"_s, u""_s, u""_s});
        row("Korean", "/%EC%B1%85", {u"책"_s});
        row("a plus is a plus", "/a+b", {u"a+b"_s});
        row("decoded once", "/%2541", {u"%41"_s});
        row("with a query", "/a?b/c", {u"a"_s});
        row("absolute", "http://shop:80/a/b?c", {u"a"_s, u"b"_s});
        row("absolute without a path", "HTTP://shop", {u""_s});
    }

    void aPathIsCutBeforeItIsDecoded()
    {
        QFETCH(const QByteArray, target);
        const auto read = parseTarget(target);
        QVERIFY(read);
        QTEST(read->segments, "segments");
    }

    void aQueryIsReadLikeAForm()
    {
        const auto read = parseTarget("/books?q=kafka+on%20the%2Bshore&&category=%EC%86%8C%EC%84%A4&flag&q=2&x=a=b&=v");
        QVERIFY(read);
        QCOMPARE(read->query.values(u"q"_s), QStringList({u"2"_s, u"kafka on the+shore"_s}));
        QCOMPARE(read->query.value(u"category"_s), u"소설"_s);
        QVERIFY(read->query.contains(u"flag"_s));
        QCOMPARE(read->query.value(u"x"_s), u"a=b"_s);
        QCOMPARE(read->query.value(u""_s), u"v"_s);
    }

    void aFormIsReadLikeAQuery()
    {
        const auto read = parseForm("email=a%40b&password=%EB%B9%84+%2B%26&empty=&email=c");
        QVERIFY(read);
        QCOMPARE(read->values(u"email"_s), QStringList({u"c"_s, u"a@b"_s}));
        QCOMPARE(read->value(u"password"_s), u"비 +&"_s);
        QVERIFY(read->contains(u"empty"_s));
        QVERIFY(parseForm("")->isEmpty());
        for (const char *wrong : {"a=%", "a=%ff", "a=%00", "a=\xeb\xb9\x84", "a=b\r\n"})
            QVERIFY2(!parseForm(wrong), wrong);
    }

    void whatIsNoTargetIsRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char *target : {"", "*", "orders", "shop:80", "ftp://shop/a", "/%", "/%2", "/a%zz", "/%4g", "/%ff",
                 "/%c3", "/%ed%a0%80", "/%00", "/?a=%", "/?%zz=1", "/?a=%00", "/?a=%ff", "://"})
            QTest::newRow(target) << QByteArray(target);
    }

    void whatIsNoTargetIsRefused()
    {
        QFETCH(const QByteArray, target);
        const auto read = parseTarget(target);
        QVERIFY(!read);
        QCOMPARE(read.error().status, 400);
    }
};

TEST_SUITE(TargetTest);
#include "target_test.moc"
