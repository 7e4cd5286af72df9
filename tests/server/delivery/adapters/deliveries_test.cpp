#include "tests/server/delivery/support/delivery_database.h"
#include "tests/server/delivery/support/memory_deliveries.h"
#include "tests/support/postgres/both_keepers.h"
#include "tests/support/test_suite.h"

using namespace delivery;
using namespace Qt::Literals::StringLiterals;
using platform::postgres::Connection;

// What every implementation of Deliveries promises, asked of the one in memory and of the one in PostgreSQL.
class DeliveriesTest : public QObject {
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 3, 1), QTime(9, 30, 0, 250), Qt::UTC};
    const Handover m_handover = Handover::make(u"한진택배"_s, u"4502"_s).value();
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Deliveries> m_deliveries;

    Delivery aParcel(const OrderId &order = OrderId::generate(), const SellerId &seller = SellerId::generate()) const
    {
        return Delivery::prepare({DeliveryId::generate(), order, seller, BuyerId::generate()}, m_now);
    }

private Q_SLOTS:
    void initTestCase() { m_connection = std::make_unique<Connection>(deliveryDatabase()); }

    void init()
    {
        if (tests::isInPostgres())
            m_deliveries = std::make_unique<PostgresDeliveries>(*m_connection);
        else
            m_deliveries = std::make_unique<MemoryDeliveries>();
    }

    void initTestCase_data() { tests::inMemoryAndInPostgres(); }

    void aParcelIsFoundAsItWasAdded()
    {
        const Delivery parcel = aParcel();
        QCOMPARE(m_deliveries->add(parcel).value(), true);
        QCOMPARE(m_deliveries->find(parcel.parcel().id).value(), parcel);
        QCOMPARE(m_deliveries->find(DeliveryId::generate()).error().slug, u"delivery-not-found"_s);
    }

    void aSellerHasOneParcelInAnOrder()
    {
        const Delivery parcel = aParcel();
        QVERIFY(m_deliveries->add(parcel).value());
        const Delivery again = aParcel(parcel.parcel().orderId, parcel.parcel().sellerId);
        QCOMPARE(m_deliveries->add(again).value(), false);
        QVERIFY(!m_deliveries->find(again.parcel().id));
    }

    void theParcelsOfAnOrderComeInTheOrderOfTheirIds()
    {
        const OrderId order = OrderId::generate();
        QList<Delivery> parcels{aParcel(order), aParcel(order), aParcel(order)};
        for (const qsizetype i : {2, 0, 1})
            QVERIFY(m_deliveries->add(parcels.at(i)));
        QVERIFY(m_deliveries->add(aParcel()));
        QCOMPARE(m_deliveries->ofOrder(order).value(), parcels);
        QVERIFY(m_deliveries->ofOrder(OrderId::generate())->isEmpty());
    }

    void everyStepIsKept()
    {
        Delivery parcel = aParcel();
        QVERIFY(m_deliveries->add(parcel));
        QVERIFY(parcel.handOver(m_handover, m_now.addSecs(60)));
        QVERIFY(m_deliveries->save(parcel));
        QVERIFY(parcel.progress(DeliveryStatus::InTransit, u"옥천 HUB"_s, m_now.addSecs(120)));
        QVERIFY(m_deliveries->save(parcel));
        QCOMPARE(m_deliveries->find(parcel.parcel().id).value(), parcel);
    }

    void aCancelledParcelIsKept()
    {
        Delivery parcel = aParcel();
        QVERIFY(m_deliveries->add(parcel));
        QVERIFY(parcel.cancel(m_now));
        QVERIFY(m_deliveries->save(parcel));
        QCOMPARE(m_deliveries->find(parcel.parcel().id)->status(), DeliveryStatus::Cancelled);
    }

    void whoComesLateDoesNotOverwrite()
    {
        Delivery first = aParcel();
        QVERIFY(m_deliveries->add(first));
        Delivery second = first;
        QVERIFY(first.handOver(m_handover, m_now));
        QVERIFY(m_deliveries->save(first));
        QVERIFY(second.cancel(m_now));
        QCOMPARE(m_deliveries->save(second).error().slug, u"delivery-changed"_s);
        QCOMPARE(m_deliveries->find(first.parcel().id).value(), first);
    }

    void theDatabaseItselfKeepsHandedOverAndCancelledApart()
    {
        if (!tests::isInPostgres())
            return;
        Delivery parcel = aParcel();
        QVERIFY(m_deliveries->add(parcel));
        QVERIFY(parcel.handOver(m_handover, m_now));
        QVERIFY(m_deliveries->save(parcel));
        const auto forced = m_connection->executeText(
            u"update delivery set status = 'cancelled' where delivery_id = '%1'"_s.arg(parcel.parcel().id.toString()));
        QVERIFY(!forced);
        QCOMPARE(m_deliveries->find(parcel.parcel().id)->status(), DeliveryStatus::Started);
    }
};

TEST_SUITE(DeliveriesTest);
#include "deliveries_test.moc"
