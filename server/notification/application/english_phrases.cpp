#include "server/notification/application/phrases.h"

namespace notification {

namespace {

using enum contracts::notification::MessageKind;

constexpr std::array kPhrases{
    Phrase{OrderPlaced, u"Thank you for your purchase", u"{books}: {amount} paid. Your seller is preparing it."},
    Phrase{OrderReceived, u"You have a new order", u"{books}: {amount}. Please confirm it and start the delivery."},
    Phrase{PaymentDeferred, u"You will pay a little later",
        u"Payment is busy just now. Your books are kept until {deadline}, and the payment is tried again by itself."},
    Phrase{PaymentFailed, u"The payment failed",
        u"The payment was declined and the order has ended. Nothing was charged."},
    Phrase{OrderExpired, u"The order has expired", u"It was not paid in time and has ended."},
    Phrase{OrderCancelled, u"The order is cancelled", u"{books}: cancelled. You get {amount} back."},
    Phrase{OrderCancelled, u"The order is cancelled", u"{books}: cancelled."},
    Phrase{SaleCancelled, u"An order of yours was cancelled", u"{books}: cancelled. Please do not send it."},
    Phrase{CancellationRefused, u"The order cannot be cancelled",
        u"Part of it is with the courier already, so it goes on."},
    Phrase{Refunded, u"Your money is back", u"{amount} was refunded."},
    Phrase{DeliveryStarted, u"Your parcel is on its way", u"{courier}, waybill {waybill}"},
    Phrase{DeliveryInTransit, u"Your parcel is moving", u"Seen at: {place}"},
    Phrase{DeliveryInTransit, u"Your parcel is moving", u"The courier is taking it to your city."},
    Phrase{DeliveryOutForDelivery, u"Out for delivery", u"Your parcel has left {place}."},
    Phrase{DeliveryOutForDelivery, u"Out for delivery", u"You will have your parcel soon."},
    Phrase{DeliveryFailed, u"Your parcel could not be delivered",
        u"It will be tried again or sent back. Seen at: {place}"},
    Phrase{DeliveryFailed, u"Your parcel could not be delivered", u"It will be tried again or sent back."},
    Phrase{DeliveryReturned, u"Your parcel was sent back", u"It has returned to the seller."},
    Phrase{DeliveryCompleted, u"Your parcel was delivered", u"It has arrived."},
    Phrase{OrderCompleted, u"Your order is complete", u"Everything has arrived. Thank you."},
    Phrase{StockShort, u"Not enough copies", u"{books}: {shortBy} fewer than are sold already."},
    Phrase{SellerApproved, u"You are a seller now", u"{shopName}: you can register books."},
};

} // namespace

std::span<const Phrase> englishPhrases()
{
    return kPhrases;
}

} // namespace notification
