#include "server/platform/http/request.h"
#include "tests/support/test_suite.h"

using namespace platform::http;
using namespace Qt::Literals::StringLiterals;
using core::Fault;

namespace {

Request withBody(const QByteArray &body)
{
    Request request;
    request.body = body;
    return request;
}

Request withLimit(const QString &limit)
{
    Request request;
    request.query = {{u"limit"_s, limit}, {u"after"_s, u"abc"_s}};
    return request;
}

Request withIfMatch(const QByteArray &tag)
{
    Request request;
    request.headers = {{"if-match", tag}};
    return request;
}

} // namespace

class RequestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBodyIsReadAsAnObject() { QCOMPARE(withBody(R"({"a": 1})").json()->value("a"_L1).toInt(), 1); }

    void whatIsNoJsonSaysWhere()
    {
        const auto read = withBody(R"({"a": })").json();
        QCOMPARE(read.error().slug, u"malformed-json"_s);
        QCOMPARE(read.error().fault, Fault::Malformed);
        QVERIFY(read.error().facts.value("offset"_L1).toInt() > 0);
    }

    void whatIsNoObjectIsRefused()
    {
        QCOMPARE(withBody("[1]").json().error().slug, u"not-an-object"_s);
        QCOMPARE(withBody("").json().error().slug, u"malformed-json"_s);
        QCOMPARE(withBody("{\"a\": \"\xff\"}").json().error().slug, u"malformed-json"_s);
    }

    void aPageHasADefaultSize()
    {
        QCOMPARE(Request().page()->limit, core::PageRequest::kDefaultLimit);
        QCOMPARE(withLimit(u"100"_s).page()->limit, 100);
        QCOMPARE(withLimit(u"1"_s).page()->after, u"abc"_s);
    }

    void aPageIsNeitherEmptyNorEndless_data()
    {
        QTest::addColumn<QString>("limit");
        for (const char *limit : {"", "0", "-1", "101", "ten", "1e1", "99999999999"})
            QTest::newRow(limit) << QString::fromLatin1(limit);
    }

    void aPageIsNeitherEmptyNorEndless()
    {
        QFETCH(const QString, limit);
        const auto page = withLimit(limit).page();
        QVERIFY(!page);
        QCOMPARE(page.error().slug, u"limit-out-of-range"_s);
        QCOMPARE(page.error().pointer, u"/query/limit"_s);
    }

    void aVersionIsNamedInIfMatch()
    {
        QCOMPARE(withIfMatch("\"7\"").ifMatch().value(), 7);
        QCOMPARE(Request().ifMatch().error().fault, Fault::ConditionMissing);
    }

    void whatIsNoVersionIsRefused_data()
    {
        QTest::addColumn<QByteArray>("tag");
        for (const char *tag : {"7", "\"\"", "\"", "*", "W/\"7\"", "\"07\"", "\"-7\"", "\"+7\"", "\"7\", \"8\"",
                 "\"x\"", "\"99999999999\""})
            QTest::newRow(tag) << QByteArray(tag);
    }

    void whatIsNoVersionIsRefused()
    {
        QFETCH(const QByteArray, tag);
        const auto version = withIfMatch(tag).ifMatch();
        QVERIFY(!version);
        QCOMPARE(version.error().slug, u"malformed-if-match"_s);
    }

    void aMethodHasOneName()
    {
        for (const Method method :
            {Method::Get, Method::Head, Method::Post, Method::Put, Method::Patch, Method::Delete, Method::Options})
            QCOMPARE(methodNamed(nameOf(method)), method);
        QVERIFY(!methodNamed("get"));
    }
};

TEST_SUITE(RequestTest);
#include "request_test.moc"
