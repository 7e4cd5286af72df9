#include "server/platform/dead_letters/settling.h"

#include "server/platform/audit/log.h"
#include "server/platform/events/dead_letters.h"
#include "tests/support/or_fail.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/test_suite.h"

#include <atomic>
#include <thread>

using namespace platform;
using namespace Qt::Literals::StringLiterals;
using core::Result;
using dead_letters::Settling;
using postgres::Connection;

// What admins do with dead letters, and what stands of it in the audit log.
class SettlingTest : public QObject {
    Q_OBJECT

    const QUuid m_admin = QUuid::createUuid();
    postgres::Settings m_database;
    std::unique_ptr<Connection> m_connection;

    // A letter and one behind it.
    void giveUp()
    {
        tests::orFail(m_connection->executeText(
            uR"(insert into dead_letter (subject, producer, position, partition, event, cause, attempts)
                select 'order-1', 'ordering', n, 0, json_build_object('specversion', '1.0', 'id',
                    '0190163d-8694-7c3e-9b1a-2f6f0c8d4e0' || n, 'source', '/ordering', 'type', 'Placed', 'subject',
                    'order-1', 'time', '2026-03-01T09:30:00.000Z', 'datacontenttype', 'application/json',
                    'data', json_build_object(), 'partition', 0, 'position', n), 'no', 5
                from generate_series(1, 2) n)"_s));
    }

    QList<events::DeadLetter> letters() { return tests::orFail(events::deadLetters(*m_connection, {})).items; }
    qint64 entries() { return tests::orFail(audit::check(*m_connection)).length(); }
    Settling settling(qint64 letter) const { return {m_admin, letter, QDateTime::currentDateTimeUtc()}; }

    Result<int> retry(Connection &connection, qint64 letter)
    {
        return connection.transact([&](Connection &same) { return dead_letters::retry(same, settling(letter)); });
    }

    Result<int> skip(qint64 letter, const QString &reason)
    {
        return m_connection->transact(
            [&](Connection &same) { return dead_letters::skip(same, settling(letter), reason); });
    }

    void assertThat(const QString &condition)
    {
        const auto held = m_connection->executeText(
            u"do $$ begin assert exists (select from audit_entry where %1); end $$"_s.arg(condition));
        QVERIFY2(held, qPrintable(condition));
    }

private Q_SLOTS:
    void init()
    {
        m_database = tests::TestPostgres::migratedDatabase({u"events"_s, u"audit"_s});
        m_connection = std::make_unique<Connection>(m_database);
        giveUp();
    }
    void cleanup() { m_connection.reset(); }

    void aRetryIsWrittenDown()
    {
        QCOMPARE(tests::orFail(retry(*m_connection, letters().at(0).id)), 2);
        QVERIFY(letters().isEmpty());
        assertThat(
            u"action = 'dead-letter-retried' and admin_id = '%1' and subject = "
            "'0190163d-8694-7c3e-9b1a-2f6f0c8d4e01' and facts->>'cause' = 'no' and facts->>'letters' = '2'"_s.arg(
                m_admin.toString(QUuid::WithoutBraces)));
    }

    void aSkipIsWrittenDownWithItsReason()
    {
        QCOMPARE(tests::orFail(skip(letters().at(0).id, u"서울에서 손으로 고침"_s)), 1);
        assertThat(
            u"action = 'dead-letter-skipped' and facts->>'reason' = '서울에서 손으로 고침' and facts->>'letters' = '1'"_s);
    }

    void whatIsRefusedIsNotWrittenDown()
    {
        QCOMPARE(retry(*m_connection, letters().at(1).id).error().slug, u"earlier-letter-first"_s);
        QCOMPARE(retry(*m_connection, 12'345).error().slug, u"dead-letter-not-found"_s);
        QCOMPARE(skip(letters().at(0).id, u"  "_s).error().slug, u"reason-required"_s);
        QCOMPARE(entries(), 0);
        QCOMPARE(letters().size(), 2);
    }

    // The letter, what is raised and the entry stand and fall together.
    void withoutAnEntryNothingIsDone()
    {
        tests::orFail(m_connection->executeText(u"alter table audit_entry add check (action = 'nothing')"_s));
        QVERIFY(!skip(letters().at(0).id, u"mended"_s));
        QCOMPARE(letters().size(), 2);
    }

    void ofManyAdminsAtOnceOneRetries()
    {
        const qint64 letter = letters().at(0).id;
        std::atomic_int done = 0;
        {
            std::vector<std::jthread> admins;
            for (int i = 0; i < 5; ++i)
                admins.emplace_back([&] {
                    Connection own(m_database);
                    done += retry(own, letter).has_value() ? 1 : 0;
                });
        }
        QCOMPARE(done.load(), 1);
        QCOMPARE(entries(), 1);
    }
};

TEST_SUITE(SettlingTest);
#include "settling_test.moc"
