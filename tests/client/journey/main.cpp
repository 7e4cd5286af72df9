#include "tests/client/journey/chapters.h"
#include "tests/client/support/console_watch.h"
#include "tests/journeys/narrator.h"

#include <QApplication>
#include <QStandardPaths>

#include <cstdio>

using namespace journeys;
using namespace Qt::Literals::StringLiterals;

static void play(QApplication &application)
{
    Theatre t(application);
    const Offer book{u"창가의 책"_s, u"₩12,800"_s};
    t.seller.signIn(t.shop, u"seller"_s);
    t.buyer.signIn(t.shop, u"buyer"_s);
    theSellerPutsABookOnTheShelf(t, book);
    theSellerImportsAList(t);
    theSellerChangesAPrice(t);
    theSellerWithdrawsABook(t);
    theBuyerOrders(t, book);
    theSellerShipsAndTheBuyerFollows(t, book);
    everyStepOfTheParcelIsSeen(t);
    theBuyerCancels(t, book);
    theBuyerKeepsTheReceipt(t, book);
    theBuyerPaysALittleLater(t, book);
    aCartOfTwoSellersIsOneOrder(t, book);
    theBellIsLostAndFound(t, book);
    theShopIsAway(t, book);
    aBuyerBecomesASeller(t);
    aForgottenPasswordIsSetAnew(t);
}

int main(int argc, char **argv)
{
    const tests::ConsoleWatch console;
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // a hand reaches only windows of our own
    QApplication application(argc, argv);
    app::useProfile(u"journey-%1"_s.arg(QCoreApplication::applicationPid()));
    try {
        play(application);
        expect(console.lines().isEmpty(),
            u"a client that says nothing on the console; it said %1"_s.arg(console.lines().join(u" / "_s)));
    } catch (const Surprise &surprise) {
        std::fprintf(stderr, "\nsurprise: %s\n", surprise.what());
        return 1;
    }
    return 0;
}
