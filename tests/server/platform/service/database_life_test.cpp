#include "server/bookstore/free_ports.h"
#include "server/platform/postgres/connection.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/program/program_under_test.h"
#include "tests/support/test_suite.h"

using namespace tests;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// A service and its database, which comes, goes and comes back.
class DatabaseLifeTest : public QObject {
    Q_OBJECT

private:
    bookstore::FreePorts m_ports;
    platform::postgres::Settings m_database;
    quint16 m_internal = 0;
    quint16 m_public = 0;
    std::unique_ptr<ProgramUnderTest> m_keeper;

    bool checkOf(QLatin1StringView condition) const
    {
        return answerAt(m_internal, u"/readyz"_s).value("checks"_L1).toObject().value(condition).toBool();
    }

    int keepANote() const
    {
        platform::http::Call call;
        call.method = "POST";
        call.url = QUrl(u"http://127.0.0.1:%1/notes"_s.arg(m_public));
        call.timeout = 10s;
        const auto answer = platform::http::send(call);
        return answer ? answer->status : 0;
    }

private Q_SLOTS:
    void init()
    {
        m_database = TestPostgres::freshDatabase();
        m_internal = m_ports.take().value();
        m_public = m_ports.take().value();
        m_keeper = std::make_unique<ProgramUnderTest>(QStringLiteral(KEEPER));
        m_keeper->with(u"SHOP_PORT"_s, QString::number(m_public))
            .with(u"SHOP_INTERNAL_PORT"_s, QString::number(m_internal))
            .with(u"SHOP_DATABASE_HOST"_s, m_database.host)
            .with(u"SHOP_DATABASE_PORT"_s, QString::number(m_database.port))
            .with(u"SHOP_DATABASE_NAME"_s, m_database.database)
            .with(u"SHOP_DATABASE_USER"_s, m_database.user)
            .with(u"SHOP_DATABASE_PASSWORD"_s, m_database.password);
    }

    void cleanup() { m_keeper.reset(); }

    void itWaitsForItsDatabaseInsteadOfGivingUp()
    {
        TestPostgres::stop();
        m_keeper->start();
        QTRY_COMPARE(statusAt(m_internal, u"/livez"_s), 200);
        QTRY_VERIFY(!m_keeper->messages().filter(u"not there yet"_s).isEmpty());
        QCOMPARE(statusAt(m_internal, u"/readyz"_s), 503);
        QVERIFY(!checkOf("database"_L1) && !checkOf("migrations"_L1));
        QCOMPARE(statusAt(m_public, u"/notes"_s), 0);
        TestPostgres::restart();
        QTRY_COMPARE_WITH_TIMEOUT(statusAt(m_internal, u"/readyz"_s), 200, 20'000);
        QCOMPARE(keepANote(), 204);
    }

    void whileTheDatabaseIsAwayItIsNotReady()
    {
        m_keeper->start();
        QTRY_COMPARE(statusAt(m_internal, u"/readyz"_s), 200);
        TestPostgres::kill();
        QTRY_COMPARE(statusAt(m_internal, u"/readyz"_s), 503);
        QVERIFY(checkOf("migrations"_L1) && !checkOf("database"_L1));
        QCOMPARE(keepANote(), 503);
        QCOMPARE(statusAt(m_internal, u"/livez"_s), 200);
        TestPostgres::restart();
        QTRY_COMPARE_WITH_TIMEOUT(statusAt(m_internal, u"/readyz"_s), 200, 20'000);
        QCOMPARE(keepANote(), 204);
    }

    void aSchemaItDoesNotKnowEndsIt()
    {
        m_keeper->start();
        QTRY_COMPARE(statusAt(m_internal, u"/readyz"_s), 200);
        platform::postgres::Connection connection(m_database);
        QVERIFY(connection.executeText(u"update schema_version set checksum = 'another' where room = 'keeper'"_s));
        m_keeper->signal(SIGTERM);
        QVERIFY(m_keeper->hasEnded());
        QCOMPARE(m_keeper->exitCode(), 0);
        m_keeper->start();
        QVERIFY(m_keeper->hasEnded());
        QCOMPARE(m_keeper->exitCode(), 1);
        QVERIFY(m_keeper->messages().join(u' ').contains(u"migration-changed"_s));
    }

    void askedToStopWhileItWaitsItLeaves()
    {
        TestPostgres::stop();
        m_keeper->start();
        QTRY_COMPARE(statusAt(m_internal, u"/readyz"_s), 503);
        m_keeper->signal(SIGTERM);
        QVERIFY(m_keeper->hasEnded());
        QCOMPARE(m_keeper->exitCode(), 0);
        TestPostgres::restart();
    }
};

TEST_SUITE(DatabaseLifeTest);
#include "database_life_test.moc"
