#include "tests/journeys/chapters.h"

#include "common/core/uuid_v7.h"

namespace journeys {

using namespace Qt::Literals::StringLiterals;

static void aDeclinedCardBuysNothing(Cast &cast, const Cast::Book &book)
{
    const Reply declined = cast.client.post(cast.buyer, u"/orders"_s, basket({{book, 1}}, u"card-declined"_s));
    expectStatus(declined, 402);
    expectStatus(cast.client.get(cast.seller, u"/store/orders/"_s + orderIdOf(declined)), 404);
}

static void theSameKeyOrdersOnce(Cast &cast, const Cast::Book &book)
{
    const QByteArray key = core::uuidV7().toByteArray(QUuid::WithoutBraces);
    const Reply first = cast.client.post(cast.buyer, u"/orders"_s, basket({{book, 1}}), key);
    expectStatus(first, 201);
    const Reply again = cast.client.post(cast.buyer, u"/orders"_s, basket({{book, 1}}), key);
    expectStatus(again, 201);
    expect(again.raw.body == first.raw.body, u"the same key is answered with the first answer again"_s);
    expectStatus(cast.client.post(cast.buyer, u"/orders"_s, basket({{book, 2}}), key), 422);
}

static void oneBookIsAsEasy(Cast &cast, const Cast::Book &book)
{
    const Reply placed = cast.client.post(cast.buyer, u"/orders"_s,
        {{"bookId"_L1, book.id}, {"quantity"_L1, 1}, {"price"_L1, money(book.price)}, {"address"_L1, address()},
            {"paymentMethod"_L1, u"card-4242"_s}});
    expectStatus(placed, 201);
}

void buyersOrderAndPay(Cast &cast)
{
    cast.narrator.chapter(u"F2 F3"_s, u"A buyer chooses books of two sellers and pays with the order"_s);
    const Cast::Book first = cast.newBook(cast.seller, u"토지 여정판"_s, 15'000, 20);
    const Cast::Book second = cast.newBook(cast.otherSeller, u"Journey's Pride"_s, 9'800, 20);
    const Reply found = cast.client.get(cast.buyer, u"/books?q=여정판"_s);
    expect(found.raw.body.contains(first.id.toLatin1()), u"the search finds the book by a Korean word"_s);

    const Reply placed = cast.order(basket({{first, 2}, {second, 1}}));
    expectStatus(placed, 201);
    const QString orderId = orderIdOf(placed);
    expect(placed.body.value("total"_L1).toObject() == money(39'800), u"the total is 39,800 won"_s);
    if (cast.shop.canBeBroken())
        expect(!cast.shop.chargeOf(orderId).isEmpty(), u"the charge stands before the order is answered"_s);
    cast.waitForStatus(orderId, u"placed"_s);
    aDeclinedCardBuysNothing(cast, first);
    theSameKeyOrdersOnce(cast, first);
    oneBookIsAsEasy(cast, second);
    expectStatus(cast.client.get(cast.otherBuyer, u"/orders/"_s + orderId), 404);

    cast.narrator.chapter(u"F4"_s, u"The purchase message reaches the buyer and each seller, once"_s);
    cast.buyerPushes.waitFor(orderId, u"orderPlaced"_s);
    cast.sellerPushes.waitFor(orderId, u"orderReceived"_s);
    cast.otherSellerPushes.waitFor(orderId, u"orderReceived"_s);
    cast.waitForDesk(cast.seller, orderId);
    cast.waitForDesk(cast.otherSeller, orderId);
    cast.narrator.remark(u"one push to the buyer, one to each seller"_s);
}

} // namespace journeys
