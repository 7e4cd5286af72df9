#include "server/identity/adapters/postgres/postgres_accounts.h"
#include "server/identity/adapters/seeding/seeding.h"
#include "tests/server/identity/support/doubles.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace identity;
using platform::postgres::Connection;
using tests::TestPostgres;

class SeedingTest : public QObject {
    Q_OBJECT

private:
    const platform::postgres::Settings m_settings = TestPostgres::migratedDatabase({u"events"_s, u"identity"_s});
    std::unique_ptr<Connection> m_connection;
    TurnedClock m_clock;
    ReversedPasswords m_passwords;

    static QList<SeededAccount> two()
    {
        return {{Email::parse(u"buyer@demo"_s).value(), u"demo"_s, u"Buyer"_s, Language::Korean, {Role::Buyer}, {}},
            {Email::parse(u"seller@demo"_s).value(), u"demo"_s, u"Seller"_s, Language::English,
                {Role::Buyer, Role::Seller}, u"Sea"_s}};
    }

    void seed()
    {
        platform::postgres::Database database(m_settings);
        HashingThreads hashing(1, 4);
        Seeding seeding(two(), database, hashing, m_passwords, m_clock);
        QSignalSpy done(&seeding, &Seeding::done);
        QVERIFY(!seeding.isDone());
        seeding.start();
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(seeding.isDone());
    }

    Account kept(const QString &address)
    {
        return PostgresAccounts(*m_connection).findByEmail(Email::parse(address).value())->value();
    }

    qint64 events() { return m_connection->queryOne("identity_tests/queries/count_events"_L1)->number("events"_L1); }

private Q_SLOTS:
    void initTestCase() { m_connection = std::make_unique<Connection>(m_settings); }
    void cleanupTestCase() { m_connection.reset(); }

    void missingAccountsAreMadeAndTold()
    {
        seed();
        QCOMPARE(kept(u"buyer@demo"_s).roles, Roles{Role::Buyer});
        QCOMPARE(kept(u"seller@demo"_s).shop.name, u"Sea"_s);
        QVERIFY(m_passwords.matches(u"demo"_s, kept(u"buyer@demo"_s).passwordHash));
        QCOMPARE(events(), 3);
    }

    void whatIsThereIsLeftAloneAndNothingIsToldTwice()
    {
        const Account before = kept(u"seller@demo"_s);
        seed();
        QCOMPARE(kept(u"seller@demo"_s), before);
        QCOMPARE(events(), 3);
    }

    void whileTheDatabaseIsAwayItTriesAgain()
    {
        platform::postgres::Database database(m_settings);
        HashingThreads hashing(1, 4);
        Seeding seeding(two(), database, hashing, m_passwords, m_clock);
        TestPostgres::stop();
        seeding.start();
        QTRY_VERIFY(!database.isReachable());
        TestPostgres::restart();
        QTRY_VERIFY_WITH_TIMEOUT(seeding.isDone(), 20'000);
    }
};

TEST_SUITE(SeedingTest);
#include "seeding_test.moc"
