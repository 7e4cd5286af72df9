#include "server/platform/postgres/connection.h"
#include "tests/server/platform/postgres/things.h"
#include "tests/support/test_suite.h"

using namespace platform::postgres;
using namespace Qt::Literals::StringLiterals;
using core::Fault;
using tests::put;

class ConnectionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Connection> m_connection;

private Q_SLOTS:
    void init() { m_connection = std::make_unique<Connection>(tests::databaseOfThings()); }

    void cleanup() { m_connection.reset(); }

    void aConnectionIsOpenedWhenItIsNeeded()
    {
        QVERIFY(!m_connection->isOpen());
        QCOMPARE(tests::countOf(*m_connection), 0);
        QVERIFY(m_connection->isOpen());
    }

    void rowsComeBackByColumnName()
    {
        QVERIFY(put(*m_connection, 2, u"two"_s));
        QVERIFY(put(*m_connection, 1, u"one"_s));
        const auto rows = m_connection->query("postgres_test/queries/all_things"_L1);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).number("id"_L1), 1);
        QCOMPARE(rows->at(1).text("name"_L1), u"two"_s);
    }

    void executeCountsTheRowsItTouched()
    {
        QCOMPARE(put(*m_connection, 1, u"one"_s).value(), 1);
        const auto rename = [&](qint64 id) {
            return m_connection->execute(
                "postgres_test/queries/rename_thing"_L1, {{"id"_L1, id}, {"name"_L1, u"uno"_s}});
        };
        QCOMPARE(rename(1).value(), 1);
        QCOMPARE(rename(2).value(), 0);
    }

    void anEmptyAnswerIsNoErrorUnlessOneRowIsWanted()
    {
        const auto rows = m_connection->query("postgres_test/queries/find_thing"_L1, {{"id"_L1, 7}});
        QVERIFY(rows && rows->isEmpty());
        const auto row = m_connection->queryOne("postgres_test/queries/find_thing"_L1, {{"id"_L1, 7}});
        QCOMPARE(row.error().fault, Fault::NotFound);
        QCOMPARE(row.error().slug, u"not-found"_s);
    }

    void aKeptStatementForgetsTheValuesOfTheLastTime()
    {
        for (int id = 1; id <= 3; ++id)
            QVERIFY(put(*m_connection, id, QString::number(id)));
        for (int id = 1; id <= 3; ++id) {
            const auto row = m_connection->queryOne("postgres_test/queries/find_thing"_L1, {{"id"_L1, id}});
            QCOMPARE(row->text("name"_L1), QString::number(id));
        }
    }

    void rowsOutliveTheStatementAndTheConnection()
    {
        QVERIFY(put(*m_connection, 1, u"one"_s));
        const auto rows = m_connection->query("postgres_test/queries/all_things"_L1);
        QVERIFY(m_connection->query("postgres_test/queries/all_things"_L1));
        m_connection.reset();
        QCOMPARE(rows->first().text("name"_L1), u"one"_s);
    }

    void whatTheDatabaseRefusesHasItsOwnSlug()
    {
        QVERIFY(put(*m_connection, 1, u"one"_s));
        QCOMPARE(put(*m_connection, 1, u"again"_s).error().slug, u"duplicate"_s);
        QCOMPARE(put(*m_connection, 2, u"forbidden"_s).error().slug, u"check-violated"_s);
        QVERIFY(put(*m_connection, 2, u"two"_s));
    }

    void whatPeopleHaveWrittenIsNotQuotedInAnError()
    {
        const auto refused = m_connection->execute("postgres_test/queries/put_thing"_L1,
            {{"id"_L1, QVariant(QMetaType::fromType<qint64>())}, {"name"_L1, u"an address"_s}});
        QCOMPARE(refused.error().slug, u"sql-failed"_s);
        QVERIFY(refused.error().detail.contains(u"null value"_s));
        QVERIFY(!refused.error().detail.contains(u"an address"_s));
    }

    void aStatementThatIsWrongIsAFaultOfOurs()
    {
        const auto broken = m_connection->query("postgres_test/queries/broken"_L1);
        QCOMPARE(broken.error().fault, Fault::Broken);
        QVERIFY(broken.error().detail.contains(u"nowhere"_s));
        QVERIFY(broken.error().detail.contains(u"postgres_test/queries/broken"_s));
    }

    void bindingsMustBeExactlyThoseOfTheStatement()
    {
        const QLatin1StringView find("postgres_test/queries/find_thing");
        for (const auto &wrong : {m_connection->query(find), m_connection->query(find, {{"name"_L1, 1}}),
                 m_connection->query(find, {{"id"_L1, 1}, {"name"_L1, u"x"_s}})}) {
            QVERIFY(!wrong);
            QCOMPARE(wrong.error().slug, u"wrong-bindings"_s);
            QCOMPARE(wrong.error().fault, Fault::Broken);
        }
        QVERIFY(m_connection->query(find, {{"id"_L1, 1}}));
    }

    void severalStatementsInOneTextAreRefusedBeforeTheyRun()
    {
        const auto both = m_connection->executeText(u"create table a (x int); nonsense"_s);
        QCOMPARE(both.error().slug, u"malformed-sql"_s);
        QVERIFY(m_connection->executeText(u"create table a (x int)"_s));
    }

    void theSettingsHoldForEverySession()
    {
        Settings settings = unusualSettings();
        Connection connection(settings);
        const auto row = connection.queryOne("postgres_test/queries/backend"_L1);
        QVERIFY(row);
        QCOMPARE(row->text("name"_L1), settings.applicationName);
        QCOMPARE(row->text("timeout"_L1), u"1234ms"_s);
        QCOMPARE(row->text("synchronous"_L1), u"off"_s);
        QCOMPARE(row->text("planning"_L1), u"force_custom_plan"_s);
        QCOMPARE(row->text("random_page_cost"_L1), u"1.1"_s);
        QCOMPARE(row->text("unheard"_L1), u"15000"_s); // ms; the server too gives up whom it no longer reaches
    }

    void aStatementThatTakesTooLongIsEnded()
    {
        Settings settings = unusualSettings();
        settings.statementTimeout = std::chrono::milliseconds(50);
        Connection connection(settings);
        const auto slept = connection.query("postgres_test/queries/sleep"_L1, {{"seconds"_L1, 30.0}});
        QCOMPARE(slept.error().fault, Fault::TimedOut);
        QCOMPARE(slept.error().slug, u"statement-timeout"_s);
        QVERIFY(connection.queryOne("postgres_test/queries/backend"_L1));
    }

    void aTableThatChangedUnderAKeptStatementIsNoticedByNobody()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY(put(*m_connection, 1, u"one"_s));
        QVERIFY(m_connection->query("postgres_test/queries/all_things"_L1));
        QVERIFY(m_connection->executeText(u"alter table thing add column colour text default 'red'"_s));
        const auto outside = m_connection->query("postgres_test/queries/all_things"_L1);
        QVERIFY2(outside, qPrintable(outside ? QString() : outside.error().detail));
        QCOMPARE(outside->first().text("colour"_L1), u"red"_s);
        QVERIFY(m_connection->executeText(u"alter table thing add column size int default 7"_s));
        const auto inside = m_connection->transact(
            [](Connection &connection) { return connection.query("postgres_test/queries/all_things"_L1); });
        QVERIFY2(inside, qPrintable(inside ? QString() : inside.error().detail));
        QCOMPARE(inside->first().number("size"_L1), 7);
    }

    void aColumnThatIsNotThereOrNotOfThatKindIsAFaultOfTheProgram()
    {
        QVERIFY(put(*m_connection, 1, u"one"_s));
        const Row row = m_connection->queryOne("postgres_test/queries/all_things"_L1).value();
        QVERIFY_EXCEPTION_THROWN((void)row.text("colour"_L1), std::out_of_range);
        QVERIFY_EXCEPTION_THROWN((void)row.number("name"_L1), std::out_of_range);
        QVERIFY_EXCEPTION_THROWN((void)row.flag("id"_L1), std::out_of_range);
    }

    void closingAConnectionLeavesNoWarning()
    {
        QVERIFY(put(*m_connection, 1, u"one"_s));
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_connection.reset();
    }

private:
    static Settings unusualSettings()
    {
        Settings settings = tests::TestPostgres::freshDatabase();
        settings.applicationName = u"it's a \\ test"_s;
        settings.statementTimeout = std::chrono::milliseconds(1'234);
        settings.synchronousCommit = false;
        settings.planEachTime = true;
        return settings;
    }
};

TEST_SUITE(ConnectionTest);
#include "connection_test.moc"
