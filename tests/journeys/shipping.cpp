#include "tests/journeys/chapters.h"

#include "common/core/uuid_v7.h"

namespace journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

Reply ship(Cast &cast, const Person &who, const QString &orderId, const QString &waybill)
{
    return cast.client.post(
        who, u"/store/orders/%1/shipment"_s.arg(orderId), {{"courier"_L1, u"CJ대한통운"_s}, {"waybill"_L1, waybill}});
}

QString deliveryOf(const QJsonObject &view, const QString &sellerId)
{
    for (const QJsonValue delivery : view.value("deliveries"_L1).toArray()) {
        if (delivery["sellerId"_L1].toString() == sellerId)
            return delivery["deliveryId"_L1].toString();
    }
    throw Surprise(u"the view shows no delivery of seller "_s + sellerId);
}

void progress(Cast &cast, const Person &who, const QString &deliveryId, const QString &status)
{
    const Reply moved = cast.client.post(
        who, u"/deliveries/%1/progress"_s.arg(deliveryId), {{"status"_L1, status}, {"place"_L1, u"옥천 HUB"_s}});
    expectStatus(moved, 200);
}

} // namespace

void sellersShipAndBuyersFollow(Cast &cast)
{
    cast.narrator.chapter(u"F5"_s, u"The seller confirms the order and starts delivery"_s);
    const Cast::Book first = cast.newBook(cast.seller, u"배송의 책"_s, 11'000, 5);
    const Cast::Book second = cast.newBook(cast.otherSeller, u"The Parcel"_s, 7'000, 5);
    const Reply placed = cast.order(basket({{first, 1}, {second, 1}}));
    expectStatus(placed, 201);
    const QString orderId = orderIdOf(placed);
    cast.waitForDesk(cast.seller, orderId);
    cast.waitForDesk(cast.otherSeller, orderId);

    const QString unpaid = core::uuidV7().toString(QUuid::WithoutBraces);
    expectStatus(ship(cast, cast.seller, unpaid, u"0000"_s), 409);
    expectStatus(ship(cast, cast.seller, orderId, u"6401-2345-6789"_s), 202);
    const QJsonObject view = cast.waitForStatus(orderId, u"shipping"_s);
    const QString parcel = deliveryOf(view, cast.seller.id);
    const Reply shown = cast.client.get(cast.buyer, u"/orders/"_s + orderId);
    expect(shown.raw.body.contains("6401-2345-6789"), u"the view shows the waybill"_s);
    expectStatus(cast.client.post(cast.buyer, u"/orders/%1/cancellation"_s.arg(orderId)), 409);

    cast.narrator.chapter(u"F9"_s, u"Every change of the delivery is told, once"_s);
    for (const QString &status :
        {u"inTransit"_s, u"outForDelivery"_s, u"failed"_s, u"outForDelivery"_s, u"delivered"_s})
        progress(cast, cast.seller, parcel, status);
    expectStatus(ship(cast, cast.otherSeller, orderId, u"4502-1189-7733"_s), 202);
    cast.buyerPushes.waitFor(orderId, u"deliveryStarted"_s, 2);
    const QString otherParcel = deliveryOf(view, cast.otherSeller.id);
    for (const QString &status : {u"inTransit"_s, u"outForDelivery"_s, u"delivered"_s})
        progress(cast, cast.otherSeller, otherParcel, status);
    cast.waitForStatus(orderId, u"completed"_s);
    cast.buyerPushes.waitFor(orderId, u"deliveryInTransit"_s, 2);
    cast.buyerPushes.waitFor(orderId, u"deliveryOutForDelivery"_s, 3);
    cast.buyerPushes.waitFor(orderId, u"deliveryFailed"_s, 1);
    cast.buyerPushes.waitFor(orderId, u"deliveryCompleted"_s, 2);
    cast.buyerPushes.waitFor(orderId, u"orderCompleted"_s, 1);
    cast.narrator.remark(u"10 changes of two parcels, 10 pushes"_s);
}

} // namespace journeys
