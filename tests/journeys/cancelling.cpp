#include "tests/journeys/chapters.h"

#include <thread>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

Reply cancel(Cast &cast, const QString &orderId)
{
    return cast.client.post(cast.buyer, u"/orders/%1/cancellation"_s.arg(orderId));
}

// Both at once; what is then true must be one of the two, never both.
bool raceEndsWithOneWinner(Cast &cast, const Cast::Book &book)
{
    const QString orderId = cast.placedOrder(book);
    cast.waitForDesk(cast.seller, orderId);
    Narrator silent = Narrator::silent();
    ShopClient hand(cast.gateway, silent);
    std::thread shipping([&] {
        (void)hand.post(cast.seller, u"/store/orders/%1/shipment"_s.arg(orderId),
            {{"courier"_L1, u"한진택배"_s}, {"waybill"_L1, u"race"_s}});
    });
    (void)cancel(cast, orderId);
    shipping.join();
    QJsonObject view;
    cast.waitUntil(u"the race about %1 to be decided"_s.arg(orderId), [&] {
        view = cast.client.get(cast.buyer, u"/orders/"_s + orderId).body;
        const QString status = view.value("status"_L1).toString();
        return status == "shipping"_L1 || status == "cancelled"_L1;
    });
    const bool cancelled = view.value("status"_L1).toString() == "cancelled"_L1;
    if (cancelled)
        cast.buyerPushes.waitFor(orderId, u"refunded"_s);
    cast.buyerPushes.waitFor(orderId, u"deliveryStarted"_s, cancelled ? 0 : 1);
    expect(cast.buyerPushes.ofOrder(orderId, u"refunded"_s).size() == (cancelled ? 1 : 0),
        u"refunded only when cancelled"_s);
    return cancelled;
}

} // namespace

void buyersCancel(Cast &cast)
{
    cast.narrator.chapter(u"F6 F8"_s, u"A buyer cancels; the money comes back, and it is told once"_s);
    const Cast::Book book = cast.newBook(cast.seller, u"취소의 책"_s, 10'000, 100);
    const QString orderId = cast.placedOrder(book, 3);
    cast.waitForDesk(cast.seller, orderId);
    expectStatus(cancel(cast, orderId), 202);
    cast.waitForStatus(orderId, u"cancelled"_s);
    cast.buyerPushes.waitFor(orderId, u"orderCancelled"_s);
    cast.buyerPushes.waitFor(orderId, u"refunded"_s);
    cast.sellerPushes.waitFor(orderId, u"saleCancelled"_s);
    expect(cancel(cast, orderId).status / 100 == 2, u"cancelling again is harmless"_s);
    const Reply late = cast.client.post(cast.seller, u"/store/orders/%1/shipment"_s.arg(orderId),
        {{"courier"_L1, u"한진택배"_s}, {"waybill"_L1, u"too late"_s}});
    expectStatus(late, 409);

    cast.narrator.chapter(u"F7"_s, u"Cancel and hand-over race; one of them wins"_s);
    constexpr int kRaces = 10;
    int cancelled = 0;
    for (int race = 0; race < kRaces; ++race)
        cancelled += raceEndsWithOneWinner(cast, book) ? 1 : 0;
    cast.narrator.remark(
        u"%1 races: %2 cancelled, %3 shipped, none both"_s.arg(kRaces).arg(cancelled).arg(kRaces - cancelled));
}

} // namespace journeys
