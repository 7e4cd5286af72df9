#include "server/delivery/application/cancel_deliveries.h"
#include "server/delivery/application/prepare_deliveries.h"
#include "server/delivery/application/start_delivery.h"
#include "tests/server/delivery/support/delivery_database.h"
#include "tests/server/delivery/support/placed_order.h"
#include "tests/support/test_suite.h"

#include <barrier>
#include <thread>

using namespace delivery;
using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryCancellationRefused;
using contracts::delivery::DeliveryCancelled;
using contracts::delivery::DeliveryStarted;
using platform::postgres::Connection;

// Requirement F7: cancelling the order and handing a parcel over race a thousand times; never do both happen.
class CancelOrShipRaceTest : public QObject {
    Q_OBJECT

    static constexpr int kRaces = 1'000;

    platform::postgres::Settings m_database;
    const core::SystemClock m_clock;

    // Runs a use case in a transaction of its own on a connection of its own, race after race, each when all are ready.
    template <class UseCase, class Outcome, class Event>
    std::thread racer(std::barrier<> &start, const QList<Event> &events, QList<Outcome> &outcomes)
    {
        return std::thread([this, &start, events, &outcomes] {
            Connection connection(m_database);
            if (!connection.executeText(u"select 1"_s))
                qFatal("no connection");
            for (const Event &event : events) {
                start.arrive_and_wait();
                const auto outcome = connection.transact([&](Connection &inside) {
                    PostgresDeliveries deliveries(inside);
                    PostgresEvents told(inside);
                    return UseCase(deliveries, told, m_clock).run(event);
                });
                if (!outcome)
                    qFatal("%s: %s", qPrintable(outcome.error().slug), qPrintable(outcome.error().detail));
                outcomes.append(*outcome);
            }
        });
    }

    QList<PlacedOrder> placedOrders() const
    {
        Connection connection(m_database);
        PostgresDeliveries deliveries(connection);
        PostgresEvents told(connection);
        QList<PlacedOrder> orders;
        for (int race = 0; race < kRaces; ++race) {
            orders.append(PlacedOrder(2));
            if (!PrepareDeliveries(deliveries, told, m_clock).run(orders.last().event()))
                qFatal("not prepared");
        }
        return orders;
    }

    static QStringList factsOf(Connection &connection, const PlacedOrder &order)
    {
        QStringList types;
        const auto told = connection.query("delivery_test/queries/told_of"_L1, {{"order"_L1, order.id.toString()}});
        for (const auto &row : *told)
            types.append(row.text("type"_L1));
        return types;
    }

private Q_SLOTS:
    void initTestCase() { m_database = deliveryDatabase(); }

    void neverAreAParcelShippedAndItsOrderCancelled()
    {
        const QList<PlacedOrder> orders = placedOrders();
        QList<contracts::ordering::OrderCancellationRequested> cancellations;
        QList<contracts::store::ShipmentRequested> firstShipments;
        QList<contracts::store::ShipmentRequested> secondShipments;
        for (const PlacedOrder &order : orders) {
            cancellations.append(order.cancellation());
            firstShipments.append(order.shipment(0));
            secondShipments.append(order.shipment(1));
        }
        std::barrier start(3);
        QList<CancelDeliveries::Outcome> cancelled;
        QList<StartDelivery::Outcome> first;
        QList<StartDelivery::Outcome> second;
        std::thread threads[] = {racer<CancelDeliveries>(start, cancellations, cancelled),
            racer<StartDelivery>(start, firstShipments, first), racer<StartDelivery>(start, secondShipments, second)};
        for (std::thread &thread : threads)
            thread.join();
        checkEveryRace(orders, cancelled, first, second);
    }

private:
    void checkEveryRace(const QList<PlacedOrder> &orders, const QList<CancelDeliveries::Outcome> &cancelled,
        const QList<StartDelivery::Outcome> &first, const QList<StartDelivery::Outcome> &second)
    {
        Connection connection(m_database);
        PostgresDeliveries deliveries(connection);
        int cancellationsWon = 0;
        for (int race = 0; race < kRaces; ++race) {
            const bool won = cancelled.at(race) == CancelDeliveries::Outcome::Cancelled;
            const int shipped = int(first.at(race) == StartDelivery::Outcome::Started)
                + int(second.at(race) == StartDelivery::Outcome::Started);
            QCOMPARE(shipped, won ? 0 : 2);
            const QStringList facts = factsOf(connection, orders.at(race));
            QCOMPARE(facts.count(DeliveryCancelled::kType), won ? 1 : 0);
            QCOMPARE(facts.count(DeliveryCancellationRefused::kType), won ? 0 : 1);
            QCOMPARE(facts.count(DeliveryStarted::kType), shipped);
            const auto parcels = deliveries.ofOrder(orders.at(race).id);
            for (const Delivery &parcel : *parcels)
                QCOMPARE(parcel.status(), won ? DeliveryStatus::Cancelled : DeliveryStatus::Started);
            cancellationsWon += won;
        }
        qInfo("%d races: %d cancelled, %d shipped", kRaces, cancellationsWon, kRaces - cancellationsWon);
        QVERIFY2(cancellationsWon > 0 && cancellationsWon < kRaces, "one side always won: that was no race");
    }
};

TEST_SUITE(CancelOrShipRaceTest);
#include "cancel_or_ship_race_test.moc"
