#include "server/delivery/application/prepare_deliveries.h"
#include "server/delivery/application/progress_delivery.h"
#include "server/delivery/application/start_delivery.h"
#include "tests/server/delivery/support/delivery_database.h"
#include "tests/server/delivery/support/placed_order.h"
#include "tests/support/test_suite.h"

#include <barrier>
#include <thread>

using namespace delivery;
using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryProgressed;
using platform::postgres::Connection;
using Word = contracts::delivery::DeliveryStatus;

// A courier's scanner sends twice, or two people report the same parcel: one step is taken and one fact told.
class ReportsAtOnceTest : public QObject {
    Q_OBJECT

    static constexpr int kReporters = 4;

    platform::postgres::Settings m_database;
    const core::SystemClock m_clock;

    Delivery aParcelOnItsWay(const PlacedOrder &order)
    {
        Connection connection(m_database);
        PostgresDeliveries deliveries(connection);
        PostgresEvents told(connection);
        if (!PrepareDeliveries(deliveries, told, m_clock).run(order.event())
            || !StartDelivery(deliveries, told, m_clock).run(order.shipment()))
            qFatal("the parcel did not start");
        return deliveries.ofOrder(order.id)->first();
    }

    core::Result<> report(const Delivery &parcel, Word status)
    {
        Connection connection(m_database);
        return connection.transact([&](Connection &inside) {
            PostgresDeliveries deliveries(inside);
            PostgresEvents told(inside);
            const Reader seller{contracts::userOf(parcel.parcel().sellerId), false};
            return ProgressDelivery(deliveries, told, m_clock).run({parcel.parcel().id, seller, {status, {}}});
        });
    }

    qsizetype movesToldOf(const PlacedOrder &order)
    {
        Connection connection(m_database);
        qsizetype moves = 0;
        const auto told = connection.query("delivery_test/queries/told_of"_L1, {{"order"_L1, order.id.toString()}});
        for (const auto &row : *told)
            moves += row.text("type"_L1) == DeliveryProgressed::kType;
        return moves;
    }

private Q_SLOTS:
    void initTestCase() { m_database = deliveryDatabase(); }

    void theSameReportFromManyIsOneStep()
    {
        const PlacedOrder order(1);
        const Delivery parcel = aParcelOnItsWay(order);
        std::barrier start(kReporters);
        std::vector<std::thread> reporters;
        std::atomic<int> accepted = 0;
        for (int i = 0; i < kReporters; ++i)
            reporters.emplace_back([&] {
                start.arrive_and_wait();
                accepted += report(parcel, Word::InTransit).has_value();
            });
        for (std::thread &reporter : reporters)
            reporter.join();
        QCOMPARE(accepted.load(), kReporters);
        QCOMPARE(movesToldOf(order), 1);
        Connection connection(m_database);
        QCOMPARE(PostgresDeliveries(connection).find(parcel.parcel().id)->stepCount(), 3);
    }

    void anIllegalReportLeavesNoTrace()
    {
        const PlacedOrder order(1);
        const Delivery parcel = aParcelOnItsWay(order);
        QCOMPARE(report(parcel, Word::Returned).error().slug, u"illegal-move"_s);
        QCOMPARE(movesToldOf(order), 0);
        Connection connection(m_database);
        QCOMPARE(PostgresDeliveries(connection).find(parcel.parcel().id).value(), parcel);
    }
};

TEST_SUITE(ReportsAtOnceTest);
#include "reports_at_once_test.moc"
