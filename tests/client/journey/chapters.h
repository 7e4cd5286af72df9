#pragma once

#include "tests/client/journey/theatre.h"

namespace journeys {

// A book that is sold in the journey, and its price as people read it.
struct Offer {
    QString title;
    QString price;
};

// What is played by hand in real windows; docs/requirements.md points here. Each chapter is named after what it proves.
// F1: a seller registers, changes and withdraws books
void theSellerPutsABookOnTheShelf(Theatre &t, const Offer &book);
void theSellerImportsAList(Theatre &t);
void theSellerChangesAPrice(Theatre &t);
void theSellerWithdrawsABook(Theatre &t);
// F2, F3, F4: a buyer chooses and orders, payment happens with it, the purchase is told
void theBuyerOrders(Theatre &t, const Offer &book);
void aCartOfTwoSellersIsOneOrder(Theatre &t, const Offer &book);
void theBuyerKeepsTheReceipt(Theatre &t, const Offer &book);
// F5, F9: the seller ships, and every step is told
void theSellerShipsAndTheBuyerFollows(Theatre &t, const Offer &book);
void everyStepOfTheParcelIsSeen(Theatre &t);
// F6, F7, F8: the buyer cancels, the delivery ends with it, both are told
void theBuyerCancels(Theatre &t, const Offer &book);
// N3
void theBuyerPaysALittleLater(Theatre &t, const Offer &book);
// C4, and what is read while nothing can be asked
void theBellIsLostAndFound(Theatre &t, const Offer &book);
void theShopIsAway(Theatre &t, const Offer &book);
// C3: an admin lets somebody sell
void aBuyerBecomesASeller(Theatre &t);
// Who has lost a password, or has left a client somewhere, is safe again
void aForgottenPasswordIsSetAnew(Theatre &t);

// What several chapters do.
void findBook(Hand &buyer, const QString &title); // in the storefront
void checkOut(Hand &buyer, const Offer &book);
void registerByHand(Hand &hand, const QString &name, const QString &email);

} // namespace journeys
