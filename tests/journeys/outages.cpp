#include "tests/journeys/chapters.h"

namespace journeys {

using namespace Qt::Literals::StringLiterals;

void anUnpaidOrderIsNoTrade(Cast &cast)
{
    cast.narrator.chapter(u"N1"_s, u"While payment is down nothing unpaid is sold"_s);
    const Cast::Book book = cast.newBook(cast.seller, u"결제의 책"_s, 14'000, 10);
    (void)cast.placedOrder(book);
    cast.shop.stopPart(u"payment"_s);
    cast.narrator.remark(u"payment stopped"_s);
    const Reply waiting = cast.order(basket({{book, 1}}));
    expectStatus(waiting, 202);
    const QString orderId = orderIdOf(waiting);
    expect(waiting.body.contains("payLater"_L1), u"the buyer is told until when the copies are kept"_s);
    cast.buyerPushes.waitFor(orderId, u"paymentDeferred"_s);
    expectStatus(cast.client.get(cast.seller, u"/store/orders/"_s + orderId), 404);
    expect(cast.buyerPushes.ofOrder(orderId, u"orderPlaced"_s).isEmpty(), u"an unpaid order is not told as placed"_s);
    cast.shop.startPart(u"payment"_s);
    cast.narrator.remark(u"payment started"_s);
    cast.waitForStatus(orderId, u"placed"_s);
    cast.buyerPushes.waitFor(orderId, u"orderPlaced"_s);
    cast.waitForDesk(cast.seller, orderId);
}

void ordersAreTakenWhileTheStoreIsDown(Cast &cast)
{
    cast.narrator.chapter(u"N2"_s, u"Orders are taken while store management is down"_s);
    const Cast::Book book = cast.newBook(cast.seller, u"밤의 책"_s, 9'000, 50);
    (void)cast.placedOrder(book);
    cast.shop.stopPart(u"store"_s);
    cast.narrator.remark(u"store stopped"_s);
    expectStatus(cast.client.get(cast.buyer, u"/books?q=밤의"_s), 200);
    QStringList orders;
    for (int i = 0; i < 10; ++i)
        orders.append(cast.placedOrder(book));
    cast.shop.startPart(u"store"_s);
    cast.narrator.remark(u"store started"_s);
    for (const QString &orderId : orders)
        cast.waitForDesk(cast.seller, orderId);
}

void buyersPayALittleLater(Cast &cast)
{
    cast.narrator.chapter(u"N3"_s, u"When payment is overloaded, buyers are led to pay a little later"_s);
    const Cast::Book book = cast.newBook(cast.seller, u"기다림의 책"_s, 8'000, 100);
    (void)cast.placedOrder(book);
    cast.shop.turnKnobs({{"overload"_L1, 1.0}});
    cast.narrator.remark(u"the provider answers 503 to everything"_s);
    QStringList waiting;
    for (int i = 0; i < 15; ++i) {
        const Reply reply = cast.order(basket({{book, 1}}));
        expectStatus(reply, 202);
        waiting.append(orderIdOf(reply));
    }
    expectStatus(cast.client.get(cast.buyer, u"/books?q=기다림의"_s), 200);
    cast.shop.turnKnobs({{"overload"_L1, 0.0}});
    cast.narrator.remark(u"the provider is well again"_s);
    for (const QString &orderId : waiting)
        cast.waitForStatus(orderId, u"placed"_s);
    for (const QString &orderId : waiting)
        cast.buyerPushes.waitFor(orderId, u"orderPlaced"_s);
}

void theViewStandsAlone(Cast &cast)
{
    cast.narrator.chapter(u"N4"_s, u"The order view answers with every other service stopped"_s);
    const Cast::Book book = cast.newBook(cast.seller, u"현황의 책"_s, 6'000, 5);
    const QString orderId = cast.placedOrder(book);
    cast.waitForStatus(orderId, u"placed"_s);
    cast.buyerPushes.waitFor(orderId, u"orderPlaced"_s);
    const QStringList others{
        u"identity"_s, u"store"_s, u"storefront"_s, u"ordering"_s, u"payment"_s, u"delivery"_s, u"notification"_s};
    for (const QString &part : others)
        cast.shop.stopPart(part);
    cast.narrator.remark(u"seven services stopped"_s);
    const Reply shown = cast.client.get(cast.buyer, u"/orders/"_s + orderId);
    expectStatus(shown, 200);
    for (const QString &member : {u"payment"_s, u"deliveries"_s, u"timeline"_s})
        expect(shown.body.contains(member), u"the view shows "_s + member);
    expectStatus(cast.client.get(cast.buyer, u"/orders"_s), 200);
    expectStatus(cast.client.post(cast.buyer, u"/orders"_s, basket({{book, 1}})), 503);
    for (const QString &part : others)
        cast.shop.startPart(part);
    cast.narrator.remark(u"seven services started"_s);
    (void)cast.placedOrder(book);
}

void allGoesOnWithoutThoseWhoOnlyListen(Cast &cast)
{
    cast.narrator.chapter(
        u"D6"_s, u"Without storefront, view and notification all else goes on; later they know it all"_s);
    const Cast::Book book = cast.newBook(cast.seller, u"고요의 책"_s, 5'000, 10);
    (void)cast.placedOrder(book);
    const QStringList listeners{u"storefront"_s, u"order_view"_s, u"notification"_s};
    for (const QString &part : listeners)
        cast.shop.stopPart(part);
    cast.narrator.remark(u"three services stopped"_s);
    const QString shipped = cast.placedOrder(book);
    cast.waitForDesk(cast.seller, shipped);
    expectStatus(cast.client.post(cast.seller, u"/store/orders/%1/shipment"_s.arg(shipped),
                     {{"courier"_L1, u"한진택배"_s}, {"waybill"_L1, u"5108-0001"_s}}),
        202);
    const QString cancelled = cast.placedOrder(book);
    expectStatus(cast.client.post(cast.buyer, u"/orders/%1/cancellation"_s.arg(cancelled)), 202);
    for (const QString &part : listeners)
        cast.shop.startPart(part);
    cast.narrator.remark(u"three services started"_s);
    cast.waitForStatus(shipped, u"shipping"_s);
    cast.waitForStatus(cancelled, u"cancelled"_s);
    for (const QString &orderId : {shipped, cancelled}) {
        cast.buyerPushes.waitFor(orderId, u"orderPlaced"_s);
        cast.sellerPushes.waitFor(orderId, u"orderReceived"_s);
    }
    cast.buyerPushes.waitFor(shipped, u"deliveryStarted"_s);
    cast.buyerPushes.waitFor(cancelled, u"orderCancelled"_s);
    cast.buyerPushes.waitFor(cancelled, u"refunded"_s);
}

void ordersAreTakenWhileDeliveryIsDown(Cast &cast)
{
    cast.narrator.chapter(
        u"D4"_s, u"While delivery is down orders are taken, and cancellations wait for their answer"_s);
    const Cast::Book book = cast.newBook(cast.seller, u"기다리는 소포"_s, 5'500, 10);
    (void)cast.placedOrder(book);
    cast.shop.stopPart(u"delivery"_s);
    cast.narrator.remark(u"delivery stopped"_s);
    const QString orderId = cast.placedOrder(book);
    cast.waitForDesk(cast.seller, orderId);
    expectStatus(cast.client.post(cast.buyer, u"/orders/%1/cancellation"_s.arg(orderId)), 202);
    cast.waitForStatus(orderId, u"cancelling"_s);
    expect(
        cast.buyerPushes.ofOrder(orderId, u"refunded"_s).isEmpty(), u"no money goes back before delivery has agreed"_s);
    cast.shop.startPart(u"delivery"_s);
    cast.narrator.remark(u"delivery started"_s);
    cast.waitForStatus(orderId, u"cancelled"_s);
    cast.buyerPushes.waitFor(orderId, u"refunded"_s);
}

} // namespace journeys
