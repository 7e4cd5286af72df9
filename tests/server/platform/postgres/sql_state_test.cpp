#include "server/platform/postgres/sql_state.h"
#include "tests/support/test_suite.h"

using namespace platform::postgres;
using namespace Qt::Literals::StringLiterals;
using core::Fault;

class SqlStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasAMeaning_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("slug");
        QTest::newRow("unique") << u"23505"_s << Fault::Conflict << u"duplicate"_s;
        QTest::newRow("exclusion") << u"23P01"_s << Fault::Conflict << u"duplicate"_s;
        QTest::newRow("nowait") << u"55P03"_s << Fault::Conflict << u"locked"_s;
        QTest::newRow("foreign key") << u"23503"_s << Fault::Refused << u"reference-violated"_s;
        QTest::newRow("check") << u"23514"_s << Fault::Refused << u"check-violated"_s;
        QTest::newRow("json with \\u0000") << u"22P05"_s << Fault::Invalid << u"unstorable-text"_s;
        QTest::newRow("bad utf-8") << u"22021"_s << Fault::Invalid << u"unstorable-text"_s;
        QTest::newRow("no such time zone") << u"22023"_s << Fault::Invalid << u"unusable-value"_s;
        QTest::newRow("timeout") << u"57014"_s << Fault::TimedOut << u"statement-timeout"_s;
        QTest::newRow("deadlock") << u"40P01"_s << Fault::Unavailable << u"transaction-conflict"_s;
        QTest::newRow("serialization") << u"40001"_s << Fault::Unavailable << u"transaction-conflict"_s;
        QTest::newRow("unknown statement") << u"26000"_s << Fault::Unavailable << u"transaction-conflict"_s;
        QTest::newRow("shutdown") << u"57P01"_s << Fault::Unavailable << u"database-away"_s;
        QTest::newRow("starting") << u"57P03"_s << Fault::Unavailable << u"database-away"_s;
        QTest::newRow("connection") << u"08006"_s << Fault::Unavailable << u"database-away"_s;
        QTest::newRow("standby") << u"25006"_s << Fault::Unavailable << u"database-away"_s;
        QTest::newRow("nobody there") << u""_s << Fault::Unavailable << u"database-away"_s;
        QTest::newRow("disk full") << u"53100"_s << Fault::Unavailable << u"database-overloaded"_s;
        QTest::newRow("syntax") << u"42601"_s << Fault::Broken << u"sql-failed"_s;
        QTest::newRow("not null") << u"23502"_s << Fault::Broken << u"sql-failed"_s;
    }

    void everyStateHasAMeaning()
    {
        QFETCH(const QString, state);
        QFETCH(const Fault, fault);
        QFETCH(const QString, slug);
        const core::Error error = errorOf({state, u"table secret_plans"_s});
        QCOMPARE(error.fault, fault);
        QCOMPARE(error.slug, slug);
        QVERIFY(!error.detail.isEmpty());
        QCOMPARE(error.detail.contains(u"secret_plans"_s), fault == Fault::Broken);
        QCOMPARE(meansLostConnection({state, {}}), slug == "database-away"_L1);
        QCOMPARE(mayBeRepeated(error), slug == "transaction-conflict"_L1);
    }

    void aPlanThatHasAgedIsStaleAndOtherMissingFeaturesAreNot()
    {
        QVERIFY(isStale({u"0A000"_s, u"ERROR:  cached plan must not change result type"_s}));
        QVERIFY(!isStale({u"0A000"_s, u"ERROR:  cross-database references are not implemented"_s}));
        QVERIFY(isStale({u"26000"_s, {}}));
    }
};

TEST_SUITE(SqlStateTest);
#include "sql_state_test.moc"
