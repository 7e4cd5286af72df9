#include "server/platform/idempotency/purge.h"

#include "tests/server/platform/idempotency/effects.h"
#include "tests/support/test_suite.h"

using namespace platform;
using namespace platform::idempotency;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class PurgeTest : public QObject {
    Q_OBJECT

    std::unique_ptr<postgres::Connection> m_connection;

    void keep(const QString &key, const QString &age)
    {
        const auto kept =
            m_connection->executeText(u"insert into idempotency_key (owner, key, operation, fingerprint, started_at) "
                                      "values ('buyer', '%1', 'order', '', now() - interval '%2')"_s.arg(key, age));
        QVERIFY(kept);
    }

private Q_SLOTS:
    void init()
    {
        m_connection = std::make_unique<postgres::Connection>(tests::databaseOfEffects());
        keep(u"fresh-key"_s, u"1 minute"_s);
        keep(u"yesterdays"_s, u"23 hours 59 minutes"_s);
        keep(u"old-key"_s, u"24 hours 1 minute"_s);
        keep(u"older-key"_s, u"49 hours"_s);
    }

    void cleanup() { m_connection.reset(); }

    void whatIsOlderThanADayIsForgotten()
    {
        QCOMPARE(purge(*m_connection).value(), 2);
        QCOMPARE(tests::keptKeysIn(*m_connection), 2);
        QCOMPARE(purge(*m_connection).value(), 0);
    }

    void whatMayBeKeptLongerIs()
    {
        QCOMPARE(purge(*m_connection, 48h).value(), 1);
        QCOMPARE(tests::keptKeysIn(*m_connection), 3);
    }

    void aDayIsTheLeast()
    {
        QCOMPARE(purge(*m_connection, 0s).value(), 2);
        QCOMPARE(tests::keptKeysIn(*m_connection), 2);
    }
};

TEST_SUITE(PurgeTest);
#include "purge_test.moc"
