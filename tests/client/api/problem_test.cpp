#include "client/api/problem.h"
#include "client/api/questions.h"
#include "client/api/reading.h"
#include "tests/support/test_suite.h"

using namespace api;
using core::Error;
using core::Fault;

class ProblemTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProblemDocumentIsReadWhole()
    {
        const Error error = problemOf(409,
            R"({"type":"/problems/price-changed","title":"This cannot be done now.","status":409,
                "detail":"The price is another one.","pointer":"/lines/0/price","books":[{"price":{"amount":9900}}]})");
        QCOMPARE(error.fault, Fault::Refused);
        QCOMPARE(error.slug, u"price-changed"_s);
        QCOMPARE(error.detail, u"The price is another one."_s);
        QCOMPARE(error.pointer, u"/lines/0/price"_s);
        QCOMPARE(error.facts.keys(), QStringList{u"books"_s});
        QCOMPARE(error.facts["books"_L1][0]["price"_L1]["amount"_L1].toInt(), 9'900);
    }

    void theStatusDecidesTheFault_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("fault");
        const QList<std::pair<int, Fault>> meanings{{400, Fault::Malformed}, {401, Fault::Unauthenticated},
            {402, Fault::Refused}, {403, Fault::Forbidden}, {404, Fault::NotFound}, {409, Fault::Refused},
            {412, Fault::Outdated}, {413, Fault::TooLarge}, {415, Fault::Unsupported}, {422, Fault::Invalid},
            {428, Fault::ConditionMissing}, {429, Fault::TooMany}, {500, Fault::Broken}, {502, Fault::TimedOut},
            {503, Fault::Unavailable}, {504, Fault::TimedOut}, {301, Fault::Broken}, {418, Fault::Broken}};
        for (const auto &[status, fault] : meanings)
            QTest::addRow("%d", status) << status << int(fault);
    }

    void theStatusDecidesTheFault()
    {
        QFETCH(const int, status);
        QFETCH(const int, fault);
        QCOMPARE(int(problemOf(status, R"({"type":"/problems/whatever"})").fault), fault);
    }

    void whatIsUnderWayPassesByItself()
    {
        QCOMPARE(problemOf(409, R"({"type":"/problems/request-in-progress"})").fault, Fault::Conflict);
        QCOMPARE(problemOf(409, R"({"type":"/problems/payment-under-way"})").fault, Fault::Conflict);
    }

    void anAnswerThatIsNoProblemDocumentIsAnErrorAllTheSame()
    {
        for (const char *body : {"", "<html>502</html>", "[]", "{}"}) {
            const Error error = problemOf(502, body);
            QCOMPARE(error.slug, u"unexpected-answer"_s);
            QCOMPARE(error.fault, Fault::TimedOut);
        }
    }

    void whatIsAskedForIsWrittenForUrls()
    {
        QCOMPARE(withQuery(u"/books"_s, {{"q"_L1, u"카뮈 & 1+1=2"_s}, {"category"_L1, {}}, {"limit"_L1, u"20"_s}}),
            u"/books?q=%EC%B9%B4%EB%AE%88%20%26%201%2B1%3D2&limit=20"_s);
        QCOMPARE(withQuery(u"/books"_s, {{"q"_L1, {}}}), u"/books"_s);
        QCOMPARE(ifMatch(7), QByteArray("\"7\""));
    }

    void anUnreadableAnswerIsAFaultOfTheShop()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"breaks its contract"_s));
        const auto body = bodyOf({200, "[1, 2]", "application/json"});
        QVERIFY(!body);
        QCOMPARE(body.error().fault, Fault::Broken);
        QCOMPARE(body.error().slug, u"unreadable-answer"_s);
    }
};

TEST_SUITE(ProblemTest);
#include "problem_test.moc"
