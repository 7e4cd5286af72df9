#include "common/contracts/delivery/delivery_document.h"
#include "tests/server/delivery/support/placed_order.h"
#include "tests/support/service/service_under_test.h"
#include "tests/support/test_suite.h"

using namespace contracts::delivery;
using namespace Qt::Literals::StringLiterals;
using tests::Answer;
using tests::bearer;

// Delivery as a process: what it is told by ordering and store, what it answers, what it tells.
class DeliveryServiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::ServiceUnderTest> m_service;

    void place(const PlacedOrder &order)
    {
        m_service->neighbour(u"ordering"_s)
            .tell(contracts::ordering::OrderPlaced::kType, order.id.toString(), toJson(order.event()));
    }

    void cancel(const PlacedOrder &order)
    {
        m_service->neighbour(u"ordering"_s)
            .tell(contracts::ordering::OrderCancellationRequested::kType, order.id.toString(),
                toJson(order.cancellation()));
    }

    void ship(const PlacedOrder &order, qsizetype seller = 0)
    {
        m_service->neighbour(u"store"_s)
            .tell(contracts::store::ShipmentRequested::kType, order.id.toString(), toJson(order.shipment(seller)));
    }

    template <class Event> qsizetype told(const PlacedOrder &order)
    {
        return m_service->told().of(Event::kType, order.id.toString()).size();
    }

    QByteArray token(const QUuid &user, const QString &role = u"buyer"_s)
    {
        return m_service->issuer().token(user, {role}, u"somebody"_s);
    }

    QByteArray sellerToken(const PlacedOrder &order) { return token(order.sellers.first().uuid(), u"seller"_s); }

    // The first seller's parcel, as soon as delivery has told of it.
    QString parcelOf(const PlacedOrder &order)
    {
        const auto prepared = m_service->told().of(DeliveryPrepared::kType, order.id.toString());
        for (const auto &event : prepared) {
            const DeliveryPrepared fact = parseDeliveryPrepared(event.data).value();
            if (fact.parcel.sellerId == order.sellers.first())
                return fact.parcel.deliveryId.toString();
        }
        return {};
    }

    Answer report(const QString &parcel, const QByteArray &token, const QByteArray &body)
    {
        return m_service->ask("POST", u"/deliveries/%1/progress"_s.arg(parcel), body, bearer(token));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_service = std::make_unique<tests::ServiceUnderTest>(u"delivery"_s, QStringList{u"ordering"_s, u"store"_s});
        m_service->start();
    }
    void cleanupTestCase() { m_service.reset(); }

    void aParcelIsFollowedFromTheShelfToTheDoor()
    {
        const PlacedOrder order(2);
        place(order);
        QTRY_COMPARE(told<DeliveryPrepared>(order), 2);
        ship(order);
        QTRY_COMPARE(told<DeliveryStarted>(order), 1);
        const QString parcel = parcelOf(order);
        for (const QByteArray status : {"inTransit", "outForDelivery", "failed", "outForDelivery", "delivered"})
            QCOMPARE(
                report(parcel, sellerToken(order), R"({"status":")" + status + R"(","place":"옥천 HUB"})").status, 200);
        QTRY_COMPARE(told<DeliveryProgressed>(order), 4);
        QTRY_COMPARE(told<DeliveryCompleted>(order), 1);

        const Answer shown = m_service->ask("GET", u"/deliveries/"_s + parcel, {}, bearer(token(order.buyer.uuid())));
        QCOMPARE(shown.status, 200);
        const auto document = parseDeliveryDocument(tests::object(shown));
        QCOMPARE(document->status, DeliveryStatus::Delivered);
        QCOMPARE(document->steps.size(), 7);
        QCOMPARE(document->waybill, u"4502-1189"_s);
    }

    void aShipmentWaitsForItsOrder()
    {
        const PlacedOrder order(1);
        const PlacedOrder later(1);
        ship(order);
        ship(later);
        place(later);
        QTRY_COMPARE(told<DeliveryStarted>(later), 1);
        QCOMPARE(told<DeliveryStarted>(order), 0);
        place(order);
        QTRY_COMPARE_WITH_TIMEOUT(told<DeliveryStarted>(order), 1, 20'000);
        QCOMPARE(told<DeliveryStarted>(later), 1);
    }

    void aCancelledOrderIsNotShipped()
    {
        const PlacedOrder order(2);
        place(order);
        cancel(order);
        QTRY_COMPARE(told<DeliveryCancelled>(order), 1);
        ship(order);
        const PlacedOrder after(1); // store tells in sequence: once this one started, the other was judged too
        place(after);
        ship(after);
        QTRY_COMPARE(told<DeliveryStarted>(after), 1);
        QCOMPARE(told<DeliveryStarted>(order), 0);
        QCOMPARE(tests::object(
                     m_service->ask("GET", u"/deliveries/"_s + parcelOf(order), {}, bearer(token(order.buyer.uuid()))))
                     .value("status"_L1)
                     .toString(),
            u"cancelled"_s);
    }

    void anOrderOnItsWayIsNotCancelled()
    {
        const PlacedOrder order(2);
        place(order);
        ship(order);
        QTRY_COMPARE(told<DeliveryStarted>(order), 1);
        cancel(order);
        QTRY_COMPARE(told<DeliveryCancellationRefused>(order), 1);
        QCOMPARE(told<DeliveryCancelled>(order), 0);
    }

    void aParcelShowsItselfOnlyToThoseItConcerns()
    {
        const PlacedOrder order(2);
        place(order);
        QTRY_COMPARE(told<DeliveryPrepared>(order), 2);
        const QString parcel = u"/deliveries/"_s + parcelOf(order);
        const auto statusFor = [&](const QByteArray &token) {
            return m_service->ask("GET", parcel, {}, bearer(token)).status;
        };
        QCOMPARE(statusFor(sellerToken(order)), 200);
        QCOMPARE(statusFor(token(QUuid::createUuid(), u"admin"_s)), 200);
        QCOMPARE(statusFor(token(order.sellers.at(1).uuid(), u"seller"_s)), 404);
        QCOMPARE(statusFor(token(QUuid::createUuid())), 404);
        QCOMPARE(statusFor("forged"), 401);
        QCOMPARE(m_service->ask("GET", parcel).status, 401);
        QCOMPARE(m_service->ask("DELETE", parcel, {}, bearer(sellerToken(order))).status, 405);
    }

    void aReportThatCannotBeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("slug");
        QTest::newRow("too far") << QByteArray(R"({"status":"delivered"})") << 409 << u"illegal-move"_s;
        QTest::newRow("unknown") << QByteArray(R"({"status":"beamed"})") << 422 << u"unknown-status"_s;
        QTest::newRow("not the courier's") << QByteArray(R"({"status":"cancelled"})") << 422 << u"unknown-status"_s;
        QTest::newRow("a field more") << QByteArray(R"({"status":"inTransit","x":1})") << 422 << u"unknown-field"_s;
        QTest::newRow("no JSON") << QByteArray("in transit") << 400 << u"malformed-json"_s;
    }
    void aReportThatCannotBeIsRefused()
    {
        QFETCH(QByteArray, body);
        const PlacedOrder order(1);
        place(order);
        ship(order);
        QTRY_COMPARE(told<DeliveryStarted>(order), 1);
        const Answer refused = report(parcelOf(order), sellerToken(order), body);
        QTEST(refused.status, "status");
        QTEST(tests::slug(refused), "slug");
        QCOMPARE(told<DeliveryProgressed>(order), 0);
    }

    void aReportThatIsRepeatedIsAnsweredAlike()
    {
        const PlacedOrder order(1);
        place(order);
        ship(order);
        QTRY_COMPARE(told<DeliveryStarted>(order), 1);
        const QByteArray body = R"({"status":"inTransit","place":"옥천 HUB"})";
        const Answer first = report(parcelOf(order), sellerToken(order), body);
        const Answer again = report(parcelOf(order), sellerToken(order), body);
        QCOMPARE(first.status, 200);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QCOMPARE(report(parcelOf(order), sellerToken(order), R"({"status":"outForDelivery"})").status, 200);
        QTRY_COMPARE(told<DeliveryProgressed>(order), 2);
    }

    void theBuyerOfAParcelDoesNotMoveIt()
    {
        const PlacedOrder order(1);
        place(order);
        ship(order);
        QTRY_COMPARE(told<DeliveryStarted>(order), 1);
        const Answer refused = report(parcelOf(order), token(order.buyer.uuid()), R"({"status":"inTransit"})");
        QCOMPARE(refused.status, 403);
        QCOMPARE(tests::slug(refused), u"not-your-parcel"_s);
        QCOMPARE(report(u"17"_s, sellerToken(order), R"({"status":"inTransit"})").status, 404);
    }

    void aServiceThatIsKilledGoesOnWhereItWas()
    {
        QList<PlacedOrder> orders;
        for (int i = 0; i < 100; ++i) {
            orders.append(PlacedOrder(1));
            place(orders.last());
            ship(orders.last());
            if (i == 50)
                m_service->kill();
        }
        m_service->start();
        for (const PlacedOrder &order : orders)
            QTRY_COMPARE_WITH_TIMEOUT(told<DeliveryStarted>(order), 1, 30'000);
        for (const PlacedOrder &order : orders) {
            QCOMPARE(m_service->told().of(DeliveryStarted::kType, order.id.toString()).size(), 1);
            const Answer shown =
                m_service->ask("GET", u"/deliveries/"_s + parcelOf(order), {}, bearer(token(order.buyer.uuid())));
            QCOMPARE(parseDeliveryDocument(tests::object(shown))->steps.size(), 2);
        }
    }
};

TEST_SUITE(DeliveryServiceTest);
#include "delivery_service_test.moc"
