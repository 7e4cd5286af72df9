#include "server/platform/audit/log.h"

#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

#include <thread>

using namespace platform::audit;
using namespace Qt::Literals::StringLiterals;
using core::Result;
using platform::postgres::Connection;

// The audit log in PostgreSQL, and somebody who may do everything there.
class LogTest : public QObject {
    Q_OBJECT

private:
    platform::postgres::Settings m_database;
    std::unique_ptr<Connection> m_connection;
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'772'357'400'123, Qt::UTC);

    Entry entry(int number) const
    {
        return {QUuid::createUuid(), u"seller-approved"_s, u"seller %1"_s.arg(number),
            {{"shopName"_L1, u"바다 \"옆\"\n책방"_s}, {"copies"_L1, number}}, m_now.addSecs(number)};
    }

    Result<> record(Connection &connection, int number)
    {
        return connection.transact([&](Connection &inside) { return platform::audit::record(inside, entry(number)); });
    }

    Result<Chain> check() { return platform::audit::check(*m_connection); }

    // As whoever owns the database can.
    void tamper(const QString &statement)
    {
        QVERIFY(m_connection->executeText(u"alter table audit_entry disable trigger only_added_to"_s));
        QVERIFY(m_connection->executeText(statement));
        QVERIFY(m_connection->executeText(u"alter table audit_entry enable trigger only_added_to"_s));
    }

private Q_SLOTS:
    void init()
    {
        m_database = tests::TestPostgres::migratedDatabase({u"audit"_s});
        m_connection = std::make_unique<Connection>(m_database);
    }

    void cleanup() { m_connection.reset(); }

    void anEmptyLogIsWhole() { QCOMPARE(check()->length(), 0); }

    void everythingWrittenIsChained()
    {
        for (int i = 1; i <= 5; ++i)
            QVERIFY(record(*m_connection, i));
        const auto chain = check();
        QVERIFY2(chain, chain ? "" : qPrintable(chain.error().detail));
        QCOMPARE(chain->length(), 5);
        QCOMPARE(chain->hash().size(), 32);
    }

    void anEntrySaysWhoDidWhatToWhom()
    {
        QVERIFY(record(*m_connection, 7));
        QVERIFY(m_connection->executeText(u"do $$ begin assert (select action = 'seller-approved' and subject = "
                                          u"'seller 7' and facts->>'copies' = '7' "
                                          "from audit_entry); end $$"_s));
    }

    void theLogIsOnlyAddedTo_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("update") << u"update audit_entry set action = 'x'"_s;
        QTest::newRow("delete") << u"delete from audit_entry"_s;
        QTest::newRow("truncate") << u"truncate audit_entry"_s;
    }

    void theLogIsOnlyAddedTo()
    {
        QFETCH(QString, statement);
        QVERIFY(record(*m_connection, 1));
        QVERIFY(!m_connection->executeText(statement));
        QCOMPARE(check()->length(), 1);
    }

    void whatIsTamperedWithIsSeen_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<int>("broken");
        QTest::newRow("who") << u"update audit_entry set admin_id = gen_random_uuid() where number = 2"_s << 2;
        QTest::newRow("what") << u"update audit_entry set action = 'seller-refused' where number = 2"_s << 2;
        QTest::newRow("whom") << u"update audit_entry set subject = 'x' where number = 1"_s << 1;
        QTest::newRow("facts") << u"update audit_entry set facts = '{}' where number = 3"_s << 3;
        QTest::newRow("when") << u"update audit_entry set at = at + interval '1 millisecond' where number = 2"_s << 2;
        QTest::newRow("one is gone") << u"delete from audit_entry where number = 2"_s << 2;
        QTest::newRow("the first is gone") << u"delete from audit_entry where number = 1"_s << 1;
        QTest::newRow("hidden by numbers")
            << u"do $$ begin delete from audit_entry where number = 2; update audit_entry set number = 2 where number = 3; end $$"_s
            << 2;
    }

    void whatIsTamperedWithIsSeen()
    {
        QFETCH(QString, statement);
        QFETCH(int, broken);
        for (int i = 1; i <= 3; ++i)
            QVERIFY(record(*m_connection, i));
        tamper(statement);
        const auto chain = check();
        QVERIFY(!chain);
        QCOMPARE(chain.error().slug, u"audit-log-broken"_s);
        QCOMPARE(chain.error().facts.value("number"_L1).toInt(), broken);
    }

    void whatIsTakenFromTheEndIsSeenByTheHashThatWasTold()
    {
        for (int i = 1; i <= 3; ++i)
            QVERIFY(record(*m_connection, i));
        const QByteArray told = check()->hash();
        tamper(u"delete from audit_entry where number = 3"_s);
        QCOMPARE(check()->length(), 2);
        QVERIFY(check()->hash() != told);
    }

    void twoAdminsAtOnceMakeOneChain()
    {
        {
            std::vector<std::jthread> admins;
            for (int i = 0; i < 4; ++i)
                admins.emplace_back([&, i] {
                    Connection connection(m_database);
                    for (int j = 0; j < 10; ++j)
                        (void)record(connection, 10 * i + j);
                });
        }
        const auto chain = check();
        QVERIFY2(chain, chain ? "" : qPrintable(chain.error().detail));
        QCOMPARE(chain->length(), 40);
    }

    void aLongLogIsReadInParts()
    {
        QVERIFY(m_connection->transact([&](Connection &inside) -> Result<> {
            for (int i = 1; i <= 2005; ++i) {
                if (const auto recorded = platform::audit::record(inside, entry(i)); !recorded)
                    return recorded;
            }
            return {};
        }));
        QCOMPARE(check()->length(), 2005);
    }
};

TEST_SUITE(LogTest);
#include "log_test.moc"
