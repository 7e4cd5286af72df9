#include "tests/client/journey/theatre.h"

#include <QApplication>
#include <QStandardPaths>

#include <cstdio>

using namespace journeys;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kASecond = 1'000ms; // what happens in one window is seen in the other within it

void fillAddress(Hand &buyer)
{
    buyer.expect(u"Deliver to"_s);
    if (!buyer.sees(u"Recipient"_s))
        return; // the one of the last order is chosen
    buyer.type(u"Recipient"_s, u"김지영"_s);
    buyer.type(u"Phone"_s, u"010-1234-5678"_s);
    buyer.type(u"Postal code"_s, u"04524"_s);
    buyer.type(u"Address"_s, u"서울특별시 중구 세종대로 110"_s);
}

void checkOut(Hand &buyer, const QString &title, const QString &price)
{
    buyer.press(u"Books"_s);
    buyer.type(u"Title, author, publisher or ISBN"_s, title);
    buyer.open(title);
    buyer.press(u"Buy now"_s);
    fillAddress(buyer);
    buyer.press(u"Pay %1 and order"_s.arg(price));
}

// F1
void theSellerPutsABookOnTheShelf(Theatre &t, const QString &title, const QString &price)
{
    chapter(u"The seller registers “%1”, the buyer finds it"_s.arg(title));
    Hand &seller = t.seller.hand();
    seller.press(u"My books"_s);
    seller.press(u"Add book"_s);
    seller.type(u"Title"_s, title);
    seller.type(u"Authors"_s, u"작가"_s);
    seller.type(u"Category"_s, u"소설"_s);
    seller.type(u"Price"_s, price);
    seller.type(u"Copies in stock"_s, u"20"_s);
    seller.press(u"Add book"_s); // in the dialog, which is above
    seller.expectGone(u"Copies in stock"_s);
    seller.expect(title);
}

// F2 to F4
void theBuyerOrders(Theatre &t, const QString &title, const QString &price)
{
    chapter(u"The buyer orders and pays, the seller's desk shows it"_s);
    t.seller.hand().press(u"Order desk"_s);
    checkOut(t.buyer.hand(), title, price);
    t.buyer.hand().expect(u"Thank you, your order is placed"_s);
    t.seller.hand().expect(u"To pack"_s, kASecond);
    t.buyer.hand().press(u"Show order"_s);
    t.buyer.hand().expect(u"Order placed"_s);
}

// F5, F9
void theSellerShipsAndTheBuyerFollows(Theatre &t, const QString &title)
{
    chapter(u"The seller ships, the buyer sees each step"_s);
    Hand &seller = t.seller.hand();
    seller.choose(u"To pack"_s);
    seller.expect(title);
    seller.type(u"Waybill"_s, u"688012345678"_s);
    seller.press(u"Confirm and ship"_s);
    t.buyer.hand().expect(u"688012345678"_s);
    t.buyer.hand().expect(u"On its way"_s, kASecond);
}

// F9
void everyStepOfTheParcelIsSeen(Theatre &t)
{
    chapter(u"Every step of the parcel is seen by the buyer"_s);
    for (const QString &step : {u"In transit"_s, u"Out for delivery"_s, u"Delivered"_s}) {
        t.seller.hand().press(step);
        t.buyer.hand().expect(step, 2 * kASecond);
    }
    t.buyer.hand().expect(u"Completed"_s);
}

// F6 to F8
void theBuyerCancels(Theatre &t, const QString &title, const QString &price)
{
    chapter(u"The buyer cancels, the money goes back, the desk is told"_s);
    checkOut(t.buyer.hand(), title, price);
    t.buyer.hand().press(u"Show order"_s);
    t.seller.hand().press(u"Order desk"_s);
    t.seller.hand().expect(u"To pack"_s);
    t.buyer.hand().press(u"Cancel order"_s);
    t.buyer.hand().expect(u"Cancel this order?"_s);
    t.buyer.hand().expect(price);
    t.buyer.hand().press(u"Cancel order"_s);
    t.buyer.hand().expect(u"Refunded"_s);
    t.seller.hand().expectGone(u"To pack"_s, 2 * kASecond);
}

// N3
void theBuyerPaysALittleLater(Theatre &t, const QString &title, const QString &price)
{
    chapter(u"Payment is overloaded: the books are kept, and paid a little later by themselves"_s);
    t.shop.turnKnobs({{u"overload"_s, 1.0}});
    checkOut(t.buyer.hand(), title, price);
    t.buyer.hand().expect(u"Your books are kept, the payment comes a little later"_s);
    t.buyer.hand().expect(u"Place in line"_s);
    t.buyer.hand().press(u"Show order"_s);
    t.buyer.hand().expect(u"Awaiting payment"_s);
    t.shop.turnKnobs({{u"overload"_s, 0.0}});
    t.buyer.hand().expect(u"Order placed"_s, 60'000ms);
}

void theBellIsLostAndFound(Theatre &t, const QString &title, const QString &price)
{
    chapter(u"The broker is killed: nothing is missed"_s);
    t.shop.killPart(u"mosquitto"_s);
    checkOut(t.buyer.hand(), title, price);
    t.buyer.hand().expect(u"Thank you, your order is placed"_s);
    t.shop.waitUntilBack(u"mosquitto"_s);
    t.seller.hand().expect(u"Order desk | 2"_s, 20'000ms);
    t.buyer.hand().expectGone(u"Connecting…"_s, 20'000ms);
}

void theShopIsAway(Theatre &t, const QString &title)
{
    chapter(u"The shop is away: what was seen can be read, and it goes on by itself"_s);
    t.shop.stopPart(u"haproxy"_s);
    Hand &buyer = t.buyer.hand();
    buyer.press(u"My orders"_s);
    buyer.key(Qt::Key_F5);
    buyer.expect(u"You see what was saved"_s, 20'000ms);
    buyer.expect(title);
    t.shop.startPart(u"haproxy"_s);
    buyer.expectGone(u"You see what was saved"_s, 20'000ms);
}

} // namespace

static void play(QApplication &application)
{
    Theatre t(application);
    t.seller.signIn(t.shop, u"seller"_s);
    t.buyer.signIn(t.shop, u"buyer"_s);
    const QString title = u"창가의 책"_s;
    theSellerPutsABookOnTheShelf(t, title, u"12800"_s);
    theBuyerOrders(t, title, u"₩12,800"_s);
    theSellerShipsAndTheBuyerFollows(t, title);
    everyStepOfTheParcelIsSeen(t);
    theBuyerCancels(t, title, u"₩12,800"_s);
    theBuyerPaysALittleLater(t, title, u"₩12,800"_s);
    theBellIsLostAndFound(t, title, u"₩12,800"_s);
    theShopIsAway(t, title);
}

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    app::useProfile(u"journey-%1"_s.arg(QCoreApplication::applicationPid()));
    try {
        play(application);
    } catch (const Surprise &surprise) {
        std::fprintf(stderr, "\nsurprise: %s\n", surprise.what());
        return 1;
    }
    return 0;
}
