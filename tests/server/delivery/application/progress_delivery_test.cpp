#include "tests/server/delivery/support/delivery_desk.h"
#include "tests/support/test_suite.h"

using namespace contracts::delivery;
using delivery::Reader;

class ProgressDeliveryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DeliveryDesk> m_desk;
    PlacedOrder m_order{2};

    delivery::DeliveryId parcel() { return m_desk->parcelOf(m_order).parcel().id; }
    Reader seller(qsizetype index = 0) const { return {contracts::userOf(m_order.sellers.at(index)), false}; }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<DeliveryDesk>();
        m_order = PlacedOrder(2);
        QVERIFY(m_desk->prepare(m_order));
        QVERIFY(m_desk->ship(m_order));
        m_desk->events.all.clear();
    }

    void theSellerReportsTheWayToTheDoor()
    {
        QVERIFY(m_desk->progress(parcel(), seller(), DeliveryStatus::InTransit, QStringLiteral("옥천 HUB")));
        QVERIFY(m_desk->progress(parcel(), seller(), DeliveryStatus::OutForDelivery));
        QVERIFY(m_desk->progress(parcel(), seller(), DeliveryStatus::Delivered));
        QCOMPARE(m_desk->events.count<DeliveryProgressed>(), 2);
        QCOMPARE(m_desk->events.count<DeliveryCompleted>(), 1);
        const auto told = parseDeliveryProgressed(m_desk->events.all.first().data);
        QCOMPARE(told->status, DeliveryStatus::InTransit);
        QCOMPARE(told->place, QStringLiteral("옥천 HUB"));
        QCOMPARE(told->parcel.sellerId, m_order.sellers.first());
    }

    void anAdminMayReportForTheSeller()
    {
        const Reader admin{contracts::UserId::generate(), true};
        QVERIFY(m_desk->progress(parcel(), admin, DeliveryStatus::InTransit));
    }

    void theSameReportAgainIsHarmless()
    {
        QVERIFY(m_desk->progress(parcel(), seller(), DeliveryStatus::InTransit));
        QVERIFY(m_desk->progress(parcel(), seller(), DeliveryStatus::InTransit));
        QCOMPARE(m_desk->events.all.size(), 1);
    }

    void anIllegalMoveSaysWhereTheParcelIs()
    {
        const auto refused = m_desk->progress(parcel(), seller(), DeliveryStatus::Delivered);
        QCOMPARE(refused.error().fault, core::Fault::Refused);
        QCOMPARE(refused.error().slug, QStringLiteral("illegal-move"));
        QCOMPARE(refused.error().facts.value(QStringLiteral("status")).toString(), QStringLiteral("started"));
        QVERIFY(m_desk->events.all.isEmpty());
    }

    void onlyTheSellerOfTheParcelMovesIt()
    {
        const Reader buyer{contracts::userOf(m_order.buyer), false};
        const Reader stranger{contracts::UserId::generate(), false};
        QCOMPARE(m_desk->progress(parcel(), buyer, DeliveryStatus::InTransit).error().slug,
            QStringLiteral("not-your-parcel"));
        QCOMPARE(m_desk->progress(parcel(), stranger, DeliveryStatus::InTransit).error().fault, core::Fault::NotFound);
        QCOMPARE(m_desk->progress(parcel(), seller(1), DeliveryStatus::InTransit).error().fault, core::Fault::NotFound);
        QVERIFY(m_desk->events.all.isEmpty());
    }

    void aParcelThatIsNoneIsNotFound()
    {
        const auto refused = m_desk->progress(delivery::DeliveryId::generate(), seller(), DeliveryStatus::InTransit);
        QCOMPARE(refused.error().slug, QStringLiteral("delivery-not-found"));
    }
};

TEST_SUITE(ProgressDeliveryTest);
#include "progress_delivery_test.moc"
