#pragma once

#include "server/ordering/domain/order.h"

// Builders that read aloud.
namespace ordering::builders {

using namespace Qt::Literals::StringLiterals;

inline const QDateTime kNoon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
inline constexpr std::chrono::minutes kHold{15};

inline Offer anOffer(qint64 won, const QString &title = u"토지 1"_s, SellerId seller = SellerId::generate())
{
    return {seller, title, Money::krw(won), false};
}

inline Buyer aBuyer()
{
    return {BuyerId::generate(), u"김지영"_s,
        {u"김지영"_s, u"010-1234-5678"_s, u"04524"_s, u"세종대로 110"_s, std::nullopt}, u"card-4242"_s};
}

// An order of as many books as there are sellers, one of each, for 10,000 won a copy.
inline Order anOrderFrom(const QList<SellerId> &sellers)
{
    Basket basket;
    Offers offers;
    for (const SellerId &seller : sellers) {
        basket.append({BookId::generate(), 2, std::nullopt});
        offers.insert(basket.last().bookId, anOffer(10'000, u"토지"_s, seller));
    }
    return Order::place(OrderId::generate(), aBuyer(), basket, offers, kNoon, kHold).value();
}

inline Order anOrder()
{
    return anOrderFrom({SellerId::generate()});
}

inline Order aPaidOrder()
{
    Order order = anOrder();
    (void)order.paymentApproved(PaymentId::generate());
    return order;
}

inline Order aShippingOrder()
{
    Order order = aPaidOrder();
    (void)order.deliveryStarted();
    return order;
}

} // namespace ordering::builders
