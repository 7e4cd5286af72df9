#include "server/platform/http/links.h"
#include "server/platform/http/target.h"
#include "tests/support/test_suite.h"

using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

class LinksTest : public QObject {
    Q_OBJECT

    static QByteArray linkOf(const Request &request, const QString &after)
    {
        const Response response = withNext(noContent(), request, after);
        return response.headers.isEmpty() ? QByteArray() : response.headers.first().second;
    }

    static bool knows(const QByteArray &header, const QByteArray &etag)
    {
        Request request;
        request.headers = {{"if-none-match", header}};
        return isKnown(request, etag);
    }

private Q_SLOTS:
    void theNextPartIsAskedForLikeThisOne()
    {
        Request request;
        request.path = u"/things/a b"_s;
        request.query = {{u"q"_s, u"c++ & 값"_s}, {u"after"_s, u"old"_s}, {u"limit"_s, u"2"_s}};
        const QByteArray link = linkOf(request, u"a=b"_s);
        QVERIFY(link.startsWith("</things/a%20b?"));
        QVERIFY(link.endsWith(">; rel=\"next\""));
        QVERIFY(link.contains("q=c%2B%2B%20%26%20%EA%B0%92"));
        QVERIFY(link.contains("limit=2"));
        QVERIFY(link.contains("after=a%3Db"));
        QVERIFY(!link.contains("old"));
    }

    void ofWhatIsGivenTwiceTheSameOneCounts()
    {
        Request request;
        request.path = u"/things"_s;
        request.query.insert(u"q"_s, u"first"_s);
        request.query.insert(u"q"_s, u"last"_s);
        const QByteArray link = linkOf(request, u"7"_s);
        const auto target = parseTarget(link.sliced(1, link.indexOf('>') - 1));
        QVERIFY(target);
        QCOMPARE(target->query.values(u"q"_s), request.query.values(u"q"_s));
        QCOMPARE(target->query.value(u"q"_s), u"last"_s);
    }

    void theLastPartHasNoNext() { QVERIFY(linkOf(Request(), QString()).isEmpty()); }

    void aClientNamesTheVersionsItKnows()
    {
        QVERIFY(knows("\"7\"", "\"7\""));
        QVERIFY(knows("\"6\", W/\"7\"", "\"7\""));
        QVERIFY(knows("*", "\"7\""));
        QVERIFY(!knows("\"77\"", "\"7\""));
        QVERIFY(!isKnown(Request(), "\"7\""));
    }
};

TEST_SUITE(LinksTest);
#include "links_test.moc"
