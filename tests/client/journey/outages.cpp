#include "tests/client/journey/chapters.h"

namespace journeys {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

void theBellIsLostAndFound(Theatre &t, const Offer &book)
{
    chapter(u"The broker is killed: nothing is missed"_s);
    t.seller.hand().press(u"Order desk"_s);
    t.shop.killPart(u"mosquitto"_s);
    checkOut(t.buyer.hand(), book);
    t.buyer.hand().expect(u"Thank you, your order is placed"_s);
    t.shop.waitUntilBack(u"mosquitto"_s);
    t.seller.hand().expect(u"Order desk | 4"_s, 20'000ms);
    t.buyer.hand().expectGone(u"Connecting…"_s, 20'000ms);
}

void theShopIsAway(Theatre &t, const Offer &book)
{
    chapter(u"The shop is away: what was seen can be read, with its age, and it goes on by itself"_s);
    Hand &buyer = t.buyer.hand();
    buyer.press(u"My orders"_s);
    buyer.expect(book.title);
    t.shop.stopPart(u"haproxy"_s);
    buyer.key(Qt::Key_F5);
    buyer.expect(u"You see what was saved, as of "_s, 20'000ms);
    buyer.expect(u"Offline"_s);
    buyer.open(u"and 1 more"_s); // an order that was looked at before
    buyer.expect(u"₩22,900"_s);
    buyer.expect(u"Paid"_s);
    findBook(buyer, book.title);
    buyer.expect(book.price);
    t.shop.startPart(u"haproxy"_s);
    buyer.expectGone(u"You see what was saved"_s, 20'000ms);
    buyer.expect(u"Connected"_s, 20'000ms);
}

} // namespace journeys
