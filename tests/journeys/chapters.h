#pragma once

#include "tests/journeys/cast.h"

namespace journeys {

// One function a requirement, by its number.
void sellersKeepTheirBooks(Cast &cast); // F1
void buyersOrderAndPay(Cast &cast); // F2, F3, F4
void sellersShipAndBuyersFollow(Cast &cast); // F5, F9
void buyersCancel(Cast &cast); // F6, F7, F8
void theMarginsAreRead(Cast &cast); // O6
void aStrangerBuysByTheDocuments(Cast &cast, const QString &tools); // O6
void theEdgesAreThoseOfTheMap(Cast &cast); // D5
void everyDoorIsGuarded(Cast &cast); // I13
void anUnpaidOrderIsNoTrade(Cast &cast); // N1
void ordersAreTakenWhileTheStoreIsDown(Cast &cast); // N2
void buyersPayALittleLater(Cast &cast); // N3
void theViewStandsAlone(Cast &cast); // N4
void allGoesOnWithoutThoseWhoOnlyListen(Cast &cast); // D6
void ordersAreTakenWhileDeliveryIsDown(Cast &cast); // D4
void anyPartMayDie(Cast &cast); // O1
void theBooksBalance(Cast &cast); // D3

} // namespace journeys
