#include "tests/journeys/chapters.h"
#include "tests/journeys/contract_watch.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace journeys;
using namespace Qt::Literals::StringLiterals;

static void play(const ShopChoice &choice, const QString &tools)
{
    Narrator narrator;
    RunningShop shop(choice);
    std::optional<ContractWatch> watch;
    if (!tools.isEmpty())
        watch.emplace(shop, tools);
    Cast cast(shop, narrator, watch ? watch->gateway() : shop.gateway());
    sellersKeepTheirBooks(cast);
    buyersOrderAndPay(cast);
    sellersShipAndBuyersFollow(cast);
    buyersCancel(cast);
    theMarginsAreRead(cast);
    if (!tools.isEmpty())
        aStrangerBuysByTheDocuments(cast, tools);
    if (shop.canBeBroken()) {
        theEdgesAreThoseOfTheMap(cast);
        everyDoorIsGuarded(cast);
        anUnpaidOrderIsNoTrade(cast);
        ordersAreTakenWhileTheStoreIsDown(cast);
        buyersPayALittleLater(cast);
        theViewStandsAlone(cast);
        allGoesOnWithoutThoseWhoOnlyListen(cast);
        ordersAreTakenWhileDeliveryIsDown(cast);
        anyPartMayDie(cast);
        theBooksBalance(cast);
    } else {
        narrator.remark(u"D4 to D6 and N1 to N4 need a shop on this machine: --data"_s);
    }
    if (watch)
        watch->close(narrator, {&cast.buyerPushes, &cast.sellerPushes, &cast.otherSellerPushes});
    narrator.close();
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser line;
    line.setApplicationDescription(u"Plays the requirements against a shop, as a buyer, two sellers and an admin."_s);
    line.addHelpOption();
    line.addOptions({
        {u"data"_s, u"Play against the shop that runs on this data folder."_s, u"folder"_s},
        {u"gateway"_s, u"Play against a shop elsewhere."_s, u"url"_s},
        {u"mqtt"_s, u"Its broker."_s, u"url"_s},
        {u"tools"_s, u"Hold all that passes against the contracts, by the npm packages of this folder."_s, u"folder"_s},
        {u"import-books"_s, u"Start our own shop with the books of this file."_s, u"file"_s},
        {u"limit"_s, u"That many of them."_s, u"number"_s},
    });
    line.process(application);
    ShopChoice choice{.data = line.value(u"data"_s),
        .gateway = QUrl(line.value(u"gateway"_s)),
        .mqtt = QUrl(line.value(u"mqtt"_s)),
        .upArguments = {u"--demo"_s}};
    for (const QString &option : {u"import-books"_s, u"limit"_s}) {
        if (line.isSet(option))
            choice.upArguments += {u"--"_s + option, line.value(option)};
    }
    try {
        play(choice, line.value(u"tools"_s));
    } catch (const Surprise &surprise) {
        std::fprintf(stderr, "\nsurprise: %s\n", surprise.what());
        return 1;
    }
    return 0;
}
