#include "server/platform/postgres/connection.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/support/or_fail.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/service/service_under_test.h"
#include "tests/support/test_suite.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryStatus;
using platform::postgres::Connection;
using platform::postgres::Settings;

// `bookstore-order_view-rebuild` beside a service that goes on listening and answering.
class RebuildTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::ServiceUnderTest> m_service;
    Settings m_database;
    std::unique_ptr<Connection> m_connection;
    int m_facts = 0;

    struct Outcome {
        int code = -1;
        QJsonObject found;
        QByteArray said; // on stderr
    };

    template <class Event> void tell(const OrderStory &story, const Event &event)
    {
        const QString producer = QString(Event::kType).section(u'.', 1, 1);
        m_service->neighbour(producer).tell(Event::kType, story.order.toString(), toJson(event));
        ++m_facts;
    }

    void tellLife(OrderStory &story)
    {
        tell(story, story.approved());
        tell(story, story.placed());
        tell(story, story.prepared(0));
        tell(story, story.shipment(0));
        tell(story, story.started(0));
    }

    [[nodiscard]] qint64 factsTaken()
    {
        return tests::orFail(m_connection->queryOne("view_test/queries/timelines"_L1)).number("facts"_L1);
    }

    [[nodiscard]] bool hasShadow()
    {
        return tests::orFail(m_connection->queryOne("view_test/queries/shadow"_L1)).flag("there"_L1);
    }

    [[nodiscard]] QStringList rows()
    {
        QStringList rows;
        for (const auto statement : {"view_test/queries/orders"_L1, "view_test/queries/parties"_L1})
            for (const auto &row : tests::orFail(m_connection->query(statement)))
                rows.append(row.text("line"_L1));
        return rows;
    }

    void falsify(const QString &statement) { tests::orFail(m_connection->executeText(statement)); }

    static Outcome outcomeOf(QProcess &process)
    {
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
            qFatal("the rebuild does not end");
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QJsonDocument::fromJson(process.readAllStandardOutput()).object(), process.readAllStandardError()};
    }

    Outcome rebuild(const QStringList &arguments)
    {
        return outcomeOf(*m_service->beside(u"order_view-rebuild"_s, arguments + QStringList{u"--json"_s}));
    }

    Outcome check() { return rebuild({u"--check"_s}); }

    tests::Answer show(const OrderStory &story)
    {
        const QByteArray token = m_service->issuer().token(story.buyer.uuid(), {u"buyer"_s}, u"somebody"_s);
        return m_service->ask("GET", u"/orders/"_s + story.order.toString(), {}, tests::bearer(token));
    }

    static QStringList partsOf(const QJsonObject &found, const OrderStory &story)
    {
        for (const QJsonValue difference : found.value("differences"_L1).toArray())
            if (difference["orderId"_L1].toString() == story.order.toString())
                return difference["parts"_L1].toVariant().toStringList();
        return {};
    }

    static int versionIn(const tests::Answer &answer) { return answer.header("etag").replace('"', "").toInt(); }

private Q_SLOTS:
    void init()
    {
        m_facts = 0;
        m_service = std::make_unique<tests::ServiceUnderTest>(
            u"order_view"_s, QStringList{u"ordering"_s, u"payment"_s, u"delivery"_s, u"store"_s});
        m_database = tests::TestPostgres::freshDatabase();
        m_service->set(u"DATABASE_NAME"_s, m_database.database);
        m_service->set(u"DATABASE_USER"_s, m_database.user);
        m_service->set(u"DATABASE_PASSWORD"_s, m_database.password);
        m_service->start();
        m_connection = std::make_unique<Connection>(m_database);
    }

    void cleanup()
    {
        m_connection.reset();
        m_service.reset();
    }

    void aViewThatIsAsItWasToldIsEqual()
    {
        std::vector<OrderStory> stories(5);
        for (OrderStory &story : stories)
            tellLife(story);
        QTRY_COMPARE_WITH_TIMEOUT(factsTaken(), m_facts, 30'000);
        const Outcome outcome = check();
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.found.value("equal"_L1), true);
        QCOMPARE(outcome.found.value("orders"_L1), 5);
        QCOMPARE(outcome.found.value("parties"_L1), 15);
        QCOMPARE(outcome.found.value("events"_L1), m_facts);
        QVERIFY(!hasShadow());
    }

    void whatWasFalsifiedIsNamed()
    {
        std::vector<OrderStory> stories(4);
        for (OrderStory &story : stories)
            tellLife(story);
        QTRY_COMPARE_WITH_TIMEOUT(factsTaken(), m_facts, 30'000);
        const auto of = [](const OrderStory &story) { return u" where order_id = '%1'"_s.arg(story.order.toString()); };
        falsify(
            u"update order_view set document = jsonb_set(document, '{buyerName}', '\"Nobody\"')"_s + of(stories.at(0)));
        falsify(u"update order_view set total = 1, document = '[]'"_s + of(stories.at(1)));
        falsify(u"delete from order_party"_s + of(stories.at(2)));
        falsify(u"delete from order_party"_s + of(stories.at(3)));
        falsify(u"delete from order_view"_s + of(stories.at(3)));
        const Outcome outcome = check();
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.found.value("equal"_L1), false);
        QCOMPARE(partsOf(outcome.found, stories.at(0)), QStringList{u"document/buyerName"_s});
        QVERIFY(partsOf(outcome.found, stories.at(1)).contains(u"document"_s));
        QVERIFY(partsOf(outcome.found, stories.at(1)).contains(u"total"_s));
        QCOMPARE(partsOf(outcome.found, stories.at(2)), QStringList{u"parties"_s});
        QCOMPARE(partsOf(outcome.found, stories.at(3)), (QStringList{u"missing"_s, u"parties"_s}));
    }

    void anEventThatTheLiveViewHoldsBackIsTold()
    {
        OrderStory spoilt;
        OrderStory good;
        m_service->neighbour(u"ordering"_s)
            .tell(contracts::ordering::OrderPlaced::kType, spoilt.order.toString(), {{"orderId"_L1, u"17"_s}});
        tell(good, good.placed());
        QTRY_COMPARE(factsTaken(), 1);
        QTRY_COMPARE(check().found.value("heldBack"_L1).toArray().size(), 1);
        const Outcome outcome = check();
        QCOMPARE(outcome.code, 0);
        const QJsonValue held = outcome.found.value("heldBack"_L1).toArray().first();
        QCOMPARE(held["producer"_L1].toString(), u"ordering"_s);
        QCOMPARE(held["subject"_L1].toString(), spoilt.order.toString());
        QCOMPARE(held["position"_L1].toInt(), 1);
    }

    void theViewIsMendedWhileItIsReadAndEventsKeepComing()
    {
        std::vector<OrderStory> stories(40);
        for (OrderStory &story : stories)
            tellLife(story);
        QTRY_COMPARE_WITH_TIMEOUT(factsTaken(), m_facts, 30'000);
        const auto namedWrongly =
            u"update order_view set document = jsonb_set(document, '{buyerName}', '\"Nobody\"')"_s;
        falsify(namedWrongly + u" where order_id = '%1'"_s.arg(stories.front().order.toString()));
        const auto before = show(stories.front());
        const auto process = m_service->beside(u"order_view-rebuild"_s, {u"--json"_s});
        std::size_t polls = 0;
        for (; process->state() != QProcess::NotRunning; ++polls) {
            OrderStory &story = stories.at(polls % stories.size());
            tell(story, story.progressed(0, DeliveryStatus::InTransit, u"옥천 HUB"_s));
            const auto shown = show(story);
            QCOMPARE(shown.status, 200);
            QVERIFY(tests::object(shown).value("timeline"_L1).toArray().size() >= 5);
        }
        const Outcome outcome = outcomeOf(*process);
        QVERIFY2(outcome.code == 0, outcome.said.constData());
        QCOMPARE(outcome.found.value("differences"_L1).toArray().size(), 1);
        QVERIFY(polls > 3);
        QTRY_COMPARE_WITH_TIMEOUT(factsTaken(), m_facts, 30'000);
        QVERIFY(!hasShadow());
        QVERIFY(versionIn(show(stories.front())) > versionIn(before) + 1);
        QCOMPARE(check().code, 0);
        tell(stories.front(), stories.front().delivered(0)); // it listens on
        QTRY_COMPARE(factsTaken(), m_facts);
    }

    void oneThatIsKilledInTheMiddleLeavesTheLiveViewAsItWas()
    {
        std::vector<OrderStory> stories(20);
        for (OrderStory &story : stories)
            tellLife(story);
        QTRY_COMPARE_WITH_TIMEOUT(factsTaken(), m_facts, 30'000);
        const QStringList whole = rows();
        const auto process = m_service->beside(u"order_view-rebuild"_s, {});
        QTRY_VERIFY(hasShadow());
        process->kill();
        process->waitForFinished();
        QVERIFY2(hasShadow(), "it was done before it was killed");
        QCOMPARE(rows(), whole);
        QCOMPARE(rebuild({}).code, 0);
        QCOMPARE(rows(), whole);
        QVERIFY(!hasShadow());
    }

    void twoAtOnceAreOneTooMany()
    {
        Connection other(m_database);
        tests::orFail(other.executeText(u"select pg_advisory_lock(hashtextextended('order_view rebuild', 0))"_s));
        const Outcome outcome = rebuild({});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.said.contains("Somebody else"), outcome.said.constData());
    }
};

TEST_SUITE(RebuildTest);
#include "rebuild_test.moc"
