#include "server/platform/service/readiness.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>

using namespace platform::service;
using namespace Qt::Literals::StringLiterals;

class ReadinessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoNeedsNothingIsReady()
    {
        QVERIFY(Readiness().isReady());
        QCOMPARE(Readiness().answer().status, 200);
    }

    void oneConditionThatFailsIsEnough()
    {
        bool database = true;
        Readiness readiness;
        readiness.add(u"database"_s, [&] { return database; });
        readiness.add(u"migrations"_s, [] { return true; });
        QVERIFY(readiness.isReady());
        database = false;
        QVERIFY(!readiness.isReady());
        QCOMPARE(readiness.results(), (QMap<QString, bool>{{u"database"_s, false}, {u"migrations"_s, true}}));
        const auto answer = readiness.answer();
        QCOMPARE(answer.status, 503);
        QCOMPARE(QJsonDocument::fromJson(answer.body).object(),
            (QJsonObject{
                {"ready"_L1, false}, {"checks"_L1, QJsonObject{{"database"_L1, false}, {"migrations"_L1, true}}}}));
    }
};

TEST_SUITE(ReadinessTest);
#include "readiness_test.moc"
