#include "server/platform/http/router.h"
#include "tests/support/test_suite.h"

using namespace platform::http;
using namespace Qt::Literals::StringLiterals;

namespace {

PlainHandler answers(int status)
{
    return [status](const Request &) { return Response{status, {}, {}, {}}; };
}

Router aRouter()
{
    Router router;
    router.route(Method::Get, u"/orders"_s, answers(1));
    router.route(Method::Post, u"/orders"_s, answers(2));
    router.route(Method::Get, u"/orders/<id>"_s, answers(3));
    router.route(Method::Get, u"/orders/mine"_s, answers(4));
    router.route(Method::Post, u"/orders/<id>/lines/<line>"_s, answers(5));
    router.route(Method::Get, u"/"_s, answers(6));
    return router;
}

// Which route was taken, told by the status it answers; 0 when none.
int taken(const Router &router, Method method, const QString &path)
{
    const Router::Match match = router.match(method, path.sliced(1).split(u'/'));
    return match.route ? std::get<PlainHandler>(match.route->handler)(Request()).status : 0;
}

} // namespace

class RouterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPathLeadsToItsRoute()
    {
        const Router router = aRouter();
        QCOMPARE(taken(router, Method::Get, u"/orders"_s), 1);
        QCOMPARE(taken(router, Method::Post, u"/orders"_s), 2);
        QCOMPARE(taken(router, Method::Get, u"/orders/7"_s), 3);
        QCOMPARE(taken(router, Method::Post, u"/orders/7/lines/1"_s), 5);
        QCOMPARE(taken(router, Method::Get, u"/"_s), 6);
    }

    void aWordIsTakenBeforeAName() { QCOMPARE(taken(aRouter(), Method::Get, u"/orders/mine"_s), 4); }

    void namesAreCollectedInOrder()
    {
        const Router router = aRouter();
        const auto match = router.match(Method::Post, {u"orders"_s, u"a/b"_s, u"lines"_s, u"책"_s});
        QCOMPARE(match.arguments, QStringList({u"a/b"_s, u"책"_s}));
    }

    void headIsAnsweredByGet() { QCOMPARE(taken(aRouter(), Method::Head, u"/orders"_s), 1); }

    void anotherMethodIsToldWhichThereAre()
    {
        const Router router = aRouter();
        QCOMPARE(router.match(Method::Delete, {u"orders"_s}).allowed, "GET, POST, HEAD");
        QCOMPARE(router.match(Method::Get, {u"orders"_s, u"7"_s, u"lines"_s, u"1"_s}).allowed, "POST");
        QCOMPARE(router.match(Method::Delete, {u"orders"_s, u"mine"_s}).allowed, "GET, HEAD");
    }

    void whatFitsNowhereIsUnknown_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"/nothing", "/orders/", "/orders//lines/1", "//orders", "/Orders", "/orders/7/lines",
                 "/orders/7/lines/1/2"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }

    void whatFitsNowhereIsUnknown()
    {
        QFETCH(const QString, path);
        const Router router = aRouter();
        const auto match = router.match(Method::Get, path.sliced(1).split(u'/'));
        QVERIFY(!match.route && match.allowed.isEmpty());
    }
};

TEST_SUITE(RouterTest);
#include "router_test.moc"
