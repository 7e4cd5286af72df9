#include "server/platform/http/response.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

using namespace platform::http;
using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Fault;

namespace {

QJsonObject documentOf(const Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

QByteArray headerOf(const Response &response, const QByteArray &name)
{
    for (const auto &[known, value] : response.headers) {
        if (known == name)
            return value;
    }
    return {};
}

const Error kPriceChanged{
    Fault::Refused, u"price-changed"_s, u"The price is another now."_s, u"/lines/0/price"_s, {{u"price"_s, 12'000}}};

} // namespace

class ResponseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anErrorBecomesAProblemDocument()
    {
        const Response response = problem(kPriceChanged);
        QCOMPARE(response.status, 409);
        QCOMPARE(response.mediaType, "application/problem+json");
        const QJsonObject expected{{u"type"_s, u"/problems/price-changed"_s},
            {u"title"_s, u"This cannot be done now."_s}, {u"status"_s, 409},
            {u"detail"_s, u"The price is another now."_s}, {u"pointer"_s, u"/lines/0/price"_s}, {u"price"_s, 12'000}};
        QCOMPARE(documentOf(response), expected);
    }

    void aProblemMayHaveAStatusOfItsOwn()
    {
        const Response response = problem(kPriceChanged, 402);
        QCOMPARE(response.status, 402);
        QCOMPARE(documentOf(response).value("status"_L1).toInt(), 402);
    }

    void aFactCannotHideWhatAProblemSays()
    {
        const QJsonObject document = documentOf(problem(kPriceChanged.with(u"status"_s, 200).with(u"type"_s, u"x"_s)));
        QCOMPARE(document.value("status"_L1).toInt(), 409);
        QCOMPARE(document.value("type"_L1).toString(), u"/problems/price-changed"_s);
    }

    void aFaultOfOursIsLoggedAndNotTold()
    {
        QTest::ignoreMessage(QtWarningMsg, "broken: sql-42601 select secret");
        const Error broken{Fault::Broken, u"sql-42601"_s, u"select secret"_s, u"/secret"_s, {{u"secret"_s, 1}}};
        const Response response = problem(broken);
        QCOMPARE(response.status, 500);
        QVERIFY(!response.body.contains("secret") && !response.body.contains("42601"));
    }

    void everyFaultHasItsStatus_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("status");
        QTest::newRow("malformed") << Fault::Malformed << 400;
        QTest::newRow("invalid") << Fault::Invalid << 422;
        QTest::newRow("unauthenticated") << Fault::Unauthenticated << 401;
        QTest::newRow("forbidden") << Fault::Forbidden << 403;
        QTest::newRow("not found") << Fault::NotFound << 404;
        QTest::newRow("conflict") << Fault::Conflict << 409;
        QTest::newRow("refused") << Fault::Refused << 409;
        QTest::newRow("outdated") << Fault::Outdated << 412;
        QTest::newRow("condition missing") << Fault::ConditionMissing << 428;
        QTest::newRow("too large") << Fault::TooLarge << 413;
        QTest::newRow("unsupported") << Fault::Unsupported << 415;
        QTest::newRow("too many") << Fault::TooMany << 429;
        QTest::newRow("unavailable") << Fault::Unavailable << 503;
        QTest::newRow("timed out") << Fault::TimedOut << 504;
        QTest::newRow("broken") << Fault::Broken << 500;
    }

    void everyFaultHasItsStatus()
    {
        QFETCH(const Fault, fault);
        QTEST(statusOf(fault), "status");
    }

    void whoeverMayComeBackIsToldWhen()
    {
        const Error away{Fault::Unavailable, u"away"_s, {}, {}, {}};
        QCOMPARE(headerOf(problem(away), "Retry-After"), "1");
        QCOMPARE(headerOf(problem(away.with(u"retryAfter"_s, 30)), "Retry-After"), "30");
        QVERIFY(headerOf(problem(kPriceChanged), "Retry-After").isEmpty());
    }

    void aStrangerIsToldHowToIntroduceHimself()
    {
        QCOMPARE(headerOf(problem({Fault::Unauthenticated, u"no-token"_s, {}, {}, {}}), "WWW-Authenticate"), "Bearer");
    }

    void whatWasCreatedHasALocation()
    {
        const Response response = created({{u"id"_s, 7}}, u"/orders/책 7"_s);
        QCOMPARE(response.status, 201);
        QCOMPARE(response.body, R"({"id":7})");
        QCOMPARE(headerOf(response, "Location"), "/orders/%EC%B1%85%207");
        QCOMPARE(headerOf(response.withEtag(3), "ETag"), "\"3\"");
    }

    void aResultIsAnsweredEitherWay()
    {
        const auto number = [](int n) { return json(QJsonObject{{u"n"_s, n}}); };
        QCOMPARE(respond(core::Result<int>(7), number).body, R"({"n":7})");
        QCOMPARE(respond(core::Result<int>(core::fail(kPriceChanged)), number).status, 409);
        QCOMPARE(respond(core::Result<>(), noContent).status, 204);
        QCOMPARE(json(QJsonArray{1, 2}).body, "[1,2]");
    }
};

TEST_SUITE(ResponseTest);
#include "response_test.moc"
