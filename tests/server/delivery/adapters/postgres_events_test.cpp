#include "tests/server/delivery/support/delivery_database.h"
#include "tests/support/test_suite.h"

using namespace delivery;
using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryCompleted;
using platform::postgres::Connection;

class PostgresEventsTest : public QObject {
    Q_OBJECT

    static DeliveryCompleted aFact()
    {
        return {{OrderId::generate(), DeliveryId::generate(), SellerId::generate(), BuyerId::generate()},
            QDateTime::fromString(u"2026-03-02T05:20:00.000Z"_s, Qt::ISODateWithMs)};
    }

private Q_SLOTS:
    void aFactIsToldAboutItsOrder()
    {
        Connection connection(deliveryDatabase());
        PostgresEvents events(connection);
        const DeliveryCompleted fact = aFact();
        QVERIFY(events.tell(fact.parcel.orderId, fact));
        const auto told = connection.queryOne("delivery_test/queries/told"_L1);
        QCOMPARE(told->text("type"_L1), DeliveryCompleted::kType);
        QCOMPARE(told->text("subject"_L1), fact.parcel.orderId.toString());
        QCOMPARE(contracts::delivery::parseDeliveryCompleted(told->object("data"_L1)).value(), fact);
    }

    void aFactOfATransactionThatFailsIsNotTold()
    {
        Connection connection(deliveryDatabase());
        const auto failed = connection.transact([](Connection &inside) -> core::Result<> {
            PostgresEvents events(inside);
            const DeliveryCompleted fact = aFact();
            if (const auto told = events.tell(fact.parcel.orderId, fact); !told)
                return told;
            return core::fail(core::Fault::Refused, "changed-my-mind"_L1);
        });
        QVERIFY(!failed);
        QVERIFY(connection.query("delivery_test/queries/told"_L1)->isEmpty());
    }
};

TEST_SUITE(PostgresEventsTest);
#include "postgres_events_test.moc"
