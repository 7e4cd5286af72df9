#include "server/delivery/domain/delivery.h"
#include "tests/support/test_suite.h"

#include <rapidcheck.h>

using namespace delivery;
using namespace Qt::Literals::StringLiterals;

class DeliveryTest : public QObject {
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 3, 1), QTime(9, 30), Qt::UTC};
    const Handover m_handover = Handover::make(u"한진택배"_s, u"4502"_s).value();

    Delivery aParcel() const
    {
        return Delivery::prepare(
            {DeliveryId::generate(), OrderId::generate(), SellerId::generate(), BuyerId::generate()}, m_now);
    }

    Delivery aParcelOnItsWay() const
    {
        Delivery parcel = aParcel();
        (void)parcel.handOver(m_handover, m_now);
        return parcel;
    }

    bool reports(Delivery &parcel, DeliveryStatus status) const
    {
        const auto step = parcel.progress(status, u"옥천 HUB"_s, m_now.addSecs(60));
        return step && *step && (*step)->status == status && parcel.lastStep() == **step;
    }

private Q_SLOTS:
    void aParcelGoesFromTheSellerToTheDoor()
    {
        Delivery parcel = aParcel();
        QVERIFY(!parcel.wasHandedOver());
        const auto started = parcel.handOver(m_handover, m_now.addSecs(30));
        QCOMPARE(started.value()->at, m_now.addSecs(30));
        QCOMPARE(parcel.handover(), m_handover);
        QVERIFY(reports(parcel, DeliveryStatus::InTransit));
        QVERIFY(reports(parcel, DeliveryStatus::OutForDelivery));
        QVERIFY(reports(parcel, DeliveryStatus::Failed));
        QVERIFY(reports(parcel, DeliveryStatus::OutForDelivery));
        QVERIFY(reports(parcel, DeliveryStatus::Delivered));
        QCOMPARE(parcel.stepCount(), 7);
        QCOMPARE(parcel.lastStep().place, u"옥천 HUB"_s);
    }

    void aReportThatIsRepeatedChangesNothing()
    {
        Delivery parcel = aParcelOnItsWay();
        QVERIFY(reports(parcel, DeliveryStatus::InTransit));
        const Delivery before = parcel;
        const auto again = parcel.progress(DeliveryStatus::InTransit, u"elsewhere"_s, m_now.addDays(1));
        QVERIFY(again && !*again);
        QCOMPARE(parcel, before);
    }

    void aHandoverThatIsRepeatedKeepsTheFirstWaybill()
    {
        Delivery parcel = aParcelOnItsWay();
        const auto again = parcel.handOver(Handover::make(u"CJ"_s, u"9"_s).value(), m_now);
        QVERIFY(again && !*again);
        QCOMPARE(parcel.handover()->waybill(), u"4502"_s);
    }

    void aCancelledParcelIsNotHandedOver()
    {
        Delivery parcel = aParcel();
        QVERIFY(parcel.cancel(m_now).value());
        QVERIFY(!parcel.cancel(m_now).value());
        QCOMPARE(parcel.handOver(m_handover, m_now).error().slug, u"illegal-move"_s);
        QVERIFY(!parcel.wasHandedOver());
    }

    void aParcelOnItsWayIsNotCancelled()
    {
        Delivery parcel = aParcelOnItsWay();
        QCOMPARE(parcel.cancel(m_now).error().fault, core::Fault::Refused);
        QCOMPARE(parcel.status(), DeliveryStatus::Started);
    }

    void theCourierNeitherStartsNorCancels()
    {
        Delivery parcel = aParcel();
        QVERIFY(!parcel.progress(DeliveryStatus::Started, {}, m_now));
        QVERIFY(!parcel.progress(DeliveryStatus::Cancelled, {}, m_now));
        QCOMPARE(parcel.status(), DeliveryStatus::Preparing);
    }

    void whateverIsReportedAParcelOnlyMovesAsTheTableSays()
    {
        QVERIFY(rc::check([this](const std::vector<unsigned> &reports) {
            Delivery parcel = aParcelOnItsWay();
            for (const unsigned report : reports) {
                const auto wanted = DeliveryStatus(report % 8);
                const DeliveryStatus before = parcel.status();
                const int steps = parcel.stepCount();
                const auto taken = parcel.progress(wanted, {}, m_now);
                const auto trigger = triggerTo(wanted);
                const bool legal = trigger && next(before, *trigger) == wanted;
                RC_ASSERT(parcel.status() == (legal ? wanted : before));
                RC_ASSERT(parcel.stepCount() == steps + (legal ? 1 : 0));
                RC_ASSERT(taken.has_value() == (legal || wanted == before));
            }
        }));
    }

    void aParcelComesBackAsItWasKept()
    {
        const Delivery parcel = aParcelOnItsWay();
        QCOMPARE(Delivery::restore(parcel.parcel(), parcel.lastStep(), parcel.stepCount(), parcel.handover()), parcel);
    }
};

TEST_SUITE(DeliveryTest);
#include "delivery_test.moc"
