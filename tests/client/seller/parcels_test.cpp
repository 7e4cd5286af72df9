#include "client/widgets/button.h"
#include "common/contracts/order_view/order_document.h"
#include "tests/client/seller/at_the_desk.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using contracts::DeliveryId;
using contracts::delivery::DeliveryStatus;
using core::Fault;

// What the courier says of a parcel on its way, reported from the desk.
class ParcelsTest : public AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void aParcelIsReportedByItsOwnIdAndFollowed()
    {
        shop().answer(Verb::Get, orderPath(), toJson(viewOf({m_parcel})));
        shop().answer(Verb::Post, progressPath(), toJson(moved()));
        openOnItsWay();
        shop().know(at(DeskStatus::InTransit, m_shipping));
        report(u"대전 허브"_s);
        QTRY_COMPARE(statusOf(m_kim), DeskStatus::InTransit);
        const auto sent = shop().asked(Verb::Post, progressPath());
        QCOMPARE(bodyField(sent.first(), u"place"_s), u"대전 허브"_s);
        QVERIFY(!sent.first().idempotencyKey.isEmpty());
        QVERIFY(buttonOf(detail(), u"Out for delivery"_s));
    }

    void whileItIsReportedNothingElseCanBe()
    {
        shop().answer(Verb::Get, orderPath(), toJson(viewOf({m_parcel})));
        shop().answer(Verb::Post, progressPath(), toJson(moved()));
        openOnItsWay();
        auto *step = buttonOf(detail(), u"In transit"_s);
        shop().hold();
        step->click();
        QVERIFY(!step->isEnabled());
        step->click();
        QCOMPARE(shop().waiting(), 1);
        shop().know(at(DeskStatus::InTransit, m_shipping));
        shop().letGo();
        QTRY_COMPARE(statusOf(m_kim), DeskStatus::InTransit);
        QVERIFY(buttonOf(detail(), u"Out for delivery"_s)->isEnabled());
        QCOMPARE(shop().asked(Verb::Post, progressPath()).size(), 1);
    }

    void aRefusedReportIsToldAtTheOrder()
    {
        shop().refuse(Verb::Get, u"/api/v1/orders/"_s, Fault::Unavailable, "shop-unreachable"_L1);
        openOnItsWay();
        report();
        QTRY_VERIFY(!detailTold().isEmpty());
        QVERIFY2(buttonOf(detail(), u"In transit"_s)->isEnabled(), "it can be tried again");
    }

    void aStepThatDeliveryRefusesIsToldAndTheParcelStaysWhereItIs()
    {
        shop().answer(Verb::Get, orderPath(), toJson(viewOf({m_parcel})));
        shop().refuse(Verb::Post, progressPath(), Fault::Refused, "step-not-possible"_L1);
        openOnItsWay();
        report();
        QTRY_VERIFY(!detailTold().isEmpty());
        QCOMPARE(statusOf(m_kim), DeskStatus::Shipping);
    }

    void aParcelThatDeliveryDoesNotKnowYetIsToldSo()
    {
        shop().answer(Verb::Get, orderPath(), toJson(viewOf({})));
        openOnItsWay();
        report();
        QTRY_VERIFY(detailTold().contains(u"in a moment"_s));
        QVERIFY(shop().asked(Verb::Post, u"/api/v1/deliveries"_s).isEmpty());
    }

private:
    void openOnItsWay()
    {
        shop().has({m_shipping});
        open(1, DeskGroup::OnTheWay);
        choose(m_shipping);
    }
    void report(const QString &place = {})
    {
        Q_EMIT detail()->progressWanted(m_kim.orderId, DeliveryStatus::InTransit, place);
    }
    [[nodiscard]] QString orderPath() const { return u"/api/v1/orders/"_s + m_kim.orderId.toString(); }
    [[nodiscard]] QString progressPath() const { return u"/api/v1/deliveries/%1/progress"_s.arg(m_parcel.toString()); }
    [[nodiscard]] contracts::order_view::OrderDocument viewOf(const QList<DeliveryId> &parcels) const
    {
        contracts::order_view::OrderDocument document;
        document.orderId = m_kim.orderId;
        document.status = contracts::order_view::OrderStatus::Shipping;
        for (const DeliveryId &parcel : parcels)
            document.deliveries.append({parcel, contracts::SellerId::generate(), u"started"_s, u"한진택배"_s, u"4502"_s,
                std::nullopt, m_kim.updatedAt});
        return document;
    }
    [[nodiscard]] contracts::delivery::DeliveryDocument moved() const
    {
        contracts::delivery::DeliveryDocument document;
        document.parcel = {m_kim.orderId, m_parcel, contracts::SellerId::generate(), contracts::BuyerId::generate()};
        document.status = DeliveryStatus::InTransit;
        document.steps = {{document.status, std::nullopt, m_kim.placedAt}};
        return document;
    }

    DeskRecord m_shipping = at(DeskStatus::Shipping, shipped(m_kim, u"4502"_s));
    DeliveryId m_parcel = DeliveryId::generate();
};

TEST_SUITE(ParcelsTest);
#include "parcels_test.moc"
