#include "server/platform/postgres/connection.h"
#include "tests/server/order_view/support/order_story.h"
#include "tests/support/postgres/test_postgres.h"
#include "tests/support/service/service_under_test.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryStatus;
using platform::postgres::Connection;
using platform::postgres::Settings;

// Requirement I10: a view that is built anew from what the others have told equals the one that was kept all along.
class RebuiltViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::ServiceUnderTest> m_service;
    int m_told = 0;

    template <class Event> void tell(const OrderStory &story, const Event &event)
    {
        const QString producer = QString(Event::kType).section(u'.', 1, 1);
        m_service->neighbour(producer).tell(Event::kType, story.order.toString(), toJson(event));
        ++m_told;
    }

    void tellLife(OrderStory &story, int which)
    {
        tell(story, story.approved());
        tell(story, story.placed());
        tell(story, story.prepared(0));
        tell(story, story.prepared(1));
        if (which % 3 == 0) {
            tell(story, story.cancelling());
            tell(story, story.stopped());
            tell(story, story.cancelled());
            tell(story, story.refunded());
        } else {
            tell(story, story.shipment(0));
            tell(story, story.started(0));
            tell(story, story.progressed(0, DeliveryStatus::InTransit, u"옥천 HUB"_s));
            tell(story, story.progressed(0, DeliveryStatus::OutForDelivery));
            tell(story, story.delivered(0));
        }
    }

    void useDatabase(const Settings &database)
    {
        m_service->set(u"DATABASE_NAME"_s, database.database);
        m_service->set(u"DATABASE_USER"_s, database.user);
        m_service->set(u"DATABASE_PASSWORD"_s, database.password);
    }

    static QStringList rowsOf(const Settings &database)
    {
        Connection connection(database);
        QStringList rows;
        for (const auto statement : {"view_test/queries/orders"_L1, "view_test/queries/parties"_L1}) {
            const auto found = connection.query(statement);
            for (const auto &row : found.value())
                rows.append(row.text("line"_L1));
        }
        return rows;
    }

    static qint64 factsIn(const Settings &database)
    {
        Connection connection(database);
        const auto counted = connection.queryOne("view_test/queries/facts"_L1);
        return counted ? counted->number("facts"_L1) : -1;
    }

private Q_SLOTS:
    void theRebuiltViewEqualsTheLiveOneRowForRow()
    {
        m_service = std::make_unique<tests::ServiceUnderTest>(
            u"order_view"_s, QStringList{u"ordering"_s, u"payment"_s, u"delivery"_s, u"store"_s});
        const Settings live = tests::TestPostgres::freshDatabase();
        useDatabase(live);
        m_service->start();
        std::vector<OrderStory> stories(20);
        for (int i = 0; i < 20; ++i)
            tellLife(stories.at(std::size_t(i)), i);
        QTRY_COMPARE_WITH_TIMEOUT(factsIn(live), m_told, 30'000);
        m_service->stop();

        const Settings rebuilt = tests::TestPostgres::freshDatabase();
        useDatabase(rebuilt);
        m_service->start();
        QTRY_COMPARE_WITH_TIMEOUT(factsIn(rebuilt), m_told, 30'000);
        m_service->stop();
        QCOMPARE(rowsOf(live).size(), 20 + 60);
        QCOMPARE(rowsOf(rebuilt), rowsOf(live));
        m_service.reset();
    }
};

TEST_SUITE(RebuiltViewTest);
#include "rebuilt_view_test.moc"
