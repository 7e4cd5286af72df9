#include "server/platform/postgres/migrator.h"

#include "server/platform/postgres/migration.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

#include <thread>

using namespace platform::postgres;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;

class MigratorTest : public QObject {
    Q_OBJECT

    Settings m_settings;
    std::unique_ptr<Connection> m_connection;

    QStringList history(const QString &room)
    {
        const auto applied = m_connection->query("postgres_test/queries/schema_versions"_L1, {{"room"_L1, room}});
        QStringList names;
        for (const Row &row : *applied)
            names << row.text("name"_L1);
        return names;
    }

    QList<Row> shelves() { return m_connection->query("postgres_test/queries/shelves"_L1).value(); }

private Q_SLOTS:
    void init()
    {
        m_settings = tests::TestPostgres::freshDatabase();
        m_settings.statementTimeout = std::chrono::milliseconds(200);
        m_connection = std::make_unique<Connection>(m_settings);
    }

    void cleanup() { m_connection.reset(); }

    void anEmptyDatabaseGetsEveryMigrationInOrder()
    {
        const auto done = migrate(*m_connection, u"postgres_test/good"_s);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(history(u"postgres_test/good"_s), (QStringList{u"0001_shelf"_s, u"0002_slow"_s}));
        QCOMPARE(shelves().first().text("label"_L1), u"it's: full"_s);
    }

    void migratingAgainChangesNothing()
    {
        QVERIFY(migrate(*m_connection, u"postgres_test/good"_s));
        QVERIFY(migrate(*m_connection, u"postgres_test/good"_s));
        QCOMPARE(shelves().size(), 1);
    }

    void replicasThatStartTogetherApplyEachMigrationOnce()
    {
        std::array<Result<>, 4> outcomes;
        std::vector<std::jthread> replicas;
        for (Result<> &outcome : outcomes)
            replicas.emplace_back([&] {
                Connection connection(m_settings);
                outcome = migrate(connection, u"postgres_test/good"_s);
            });
        replicas.clear();
        for (const Result<> &outcome : outcomes)
            QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(history(u"postgres_test/good"_s).size(), 2);
        QCOMPARE(shelves().size(), 1);
    }

    void aMigrationThatFailsIsUndoneAsAWholeAndNamed()
    {
        const auto done = migrate(*m_connection, u"postgres_test/bad"_s);
        QCOMPARE(done.error().fault, Fault::Broken);
        QCOMPARE(done.error().slug, u"migration-failed"_s);
        QVERIFY2(done.error().detail.contains(u"0002_wrong/02_wrong.sql"_s), qPrintable(done.error().detail));
        QCOMPARE(history(u"postgres_test/bad"_s), QStringList{u"0001_shelf"_s});
        QVERIFY(shelves().isEmpty());
    }

    void aMigrationThatWasChangedAfterwardsIsRefused()
    {
        QVERIFY(migrate(*m_connection, u"postgres_test/good"_s));
        QVERIFY(m_connection->executeText(u"update schema_version set checksum = 'other' where number = 1"_s));
        const auto done = migrate(*m_connection, u"postgres_test/good"_s);
        QCOMPARE(done.error().slug, u"migration-changed"_s);
        QVERIFY(done.error().detail.contains(u"0001_shelf"_s));
    }

    void aDatabaseFromTheFutureIsRefused()
    {
        QVERIFY(migrate(*m_connection, u"postgres_test/good"_s));
        QVERIFY(m_connection->executeText(
            u"insert into schema_version values ('postgres_test/good', 3, '0003_future', 'sum')"_s));
        const auto done = migrate(*m_connection, u"postgres_test/good"_s);
        QCOMPARE(done.error().slug, u"migration-missing"_s);
        QVERIFY(done.error().detail.contains(u"0003_future"_s));
    }

    void roomsKeepTheirHistoriesApart()
    {
        QVERIFY(migrate(*m_connection, u"postgres_test/good"_s));
        QVERIFY(m_connection->executeText(u"insert into schema_version values ('other', 9, '0009_other', 'sum')"_s));
        QVERIFY(migrate(*m_connection, u"postgres_test/good"_s));
    }

    void aRoomWithoutMigrationsIsMistyped()
    {
        QCOMPARE(migrate(*m_connection, u"postgres_test/goood"_s).error().slug, u"migration-missing"_s);
    }

    void foldersNeedANumberOfTheirOwn()
    {
        for (const QString &room : {u"postgres_test/twice"_s, u"postgres_test/unnumbered"_s})
            QCOMPARE(migrate(*m_connection, room).error().slug, u"migration-failed"_s);
    }

    void aDatabaseThatIsAwayIsNoFaultOfTheMigrations()
    {
        tests::TestPostgres::stop();
        const auto done = migrate(*m_connection, u"postgres_test/good"_s);
        tests::TestPostgres::restart();
        QCOMPARE(done.error().slug, u"database-away"_s);
    }

    void aCommentMayBeImprovedAndAStatementMayNot()
    {
        const Migration before{1, u"0001_first"_s, {{u"01.sql"_s, u"select 1 -- one"_s}}};
        const Migration commented{1, u"0001_first"_s, {{u"01.sql"_s, u"-- the first\nselect 1"_s}}};
        const Migration changed{1, u"0001_first"_s, {{u"01.sql"_s, u"select 2 -- one"_s}}};
        QCOMPARE(commented.checksum(), before.checksum());
        QVERIFY(changed.checksum() != before.checksum());
    }
};

TEST_SUITE(MigratorTest);
#include "migrator_test.moc"
