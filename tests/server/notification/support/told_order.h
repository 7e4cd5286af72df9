#pragma once

#include "server/notification/application/notices.h"

// An order of two sellers' books, as the other contexts tell of it.
struct ToldOrder {
    contracts::OrderId id = contracts::OrderId::generate();
    contracts::BuyerId buyer = contracts::BuyerId::generate();
    contracts::SellerId seller = contracts::SellerId::generate();
    contracts::SellerId otherSeller = contracts::SellerId::generate();
    contracts::DeliveryId parcelId = contracts::DeliveryId::generate();
    QDateTime at{QDate(2026, 3, 1), QTime(9, 30), Qt::UTC};

    [[nodiscard]] static contracts::ordering::Address address()
    {
        return {QStringLiteral("김서연"), QStringLiteral("010-2345-6789"), QStringLiteral("04066"),
            QStringLiteral("서울특별시 마포구 와우산로 94"), {}};
    }

    [[nodiscard]] contracts::ordering::OrderLines lines() const
    {
        return {{contracts::BookId::generate(), seller, QStringLiteral("토지 1"), 2, core::Money::krw(15'000)},
            {contracts::BookId::generate(), seller, QStringLiteral("토지 2"), 1, core::Money::krw(15'000)},
            {contracts::BookId::generate(), otherSeller, QStringLiteral("무정"), 1, core::Money::krw(9'000)}};
    }

    [[nodiscard]] contracts::ordering::OrderPlaced placed() const
    {
        return {id, buyer, QStringLiteral("김서연"), address(), lines(), core::Money::krw(54'000),
            contracts::PaymentId::generate(), at, at};
    }

    [[nodiscard]] contracts::ordering::OrderPaymentDeferred deferred() const
    {
        return {
            id, buyer, QStringLiteral("김서연"), address(), lines(), core::Money::krw(54'000), at.addSecs(1'800), at};
    }

    [[nodiscard]] contracts::ordering::OrderPaymentFailed failed() const
    {
        return {id, buyer, QStringLiteral("insufficient-funds"), at};
    }

    [[nodiscard]] contracts::ordering::OrderCancelled cancelled(bool paid) const
    {
        return {id, buyer, {seller, otherSeller}, lines(), paid, core::Money::krw(paid ? 54'000 : 0), at};
    }

    [[nodiscard]] contracts::delivery::Parcel parcel() const { return {id, parcelId, seller, buyer}; }

    [[nodiscard]] contracts::delivery::DeliveryProgressed progressed(
        contracts::delivery::DeliveryStatus status, const std::optional<QString> &place = {}) const
    {
        return {parcel(), status, place, at};
    }

    [[nodiscard]] notification::Notices everyNotice() const;
};

// Whatever can be said of an order and to its sellers, each kind at least once.
inline notification::Notices ToldOrder::everyNotice() const
{
    using notification::noticesOf;
    using enum contracts::delivery::DeliveryStatus;
    notification::Notices all = noticesOf(placed());
    all += noticesOf(deferred());
    all += noticesOf(failed());
    all += noticesOf(contracts::ordering::OrderExpired{id, buyer, at});
    all += noticesOf(cancelled(true));
    all += noticesOf(cancelled(false));
    all += noticesOf(contracts::ordering::OrderCompleted{id, buyer, at});
    all += noticesOf(
        contracts::ordering::StockShort{contracts::BookId::generate(), seller, QStringLiteral("토지 1"), 2}, at);
    all += noticesOf(
        contracts::payment::PaymentRefunded{id, contracts::PaymentId::generate(), buyer, core::Money::krw(54'000), at});
    all += noticesOf(
        contracts::delivery::DeliveryStarted{parcel(), QStringLiteral("한진택배"), QStringLiteral("4502-1189"), at});
    for (const auto status : {InTransit, OutForDelivery, Failed, Returned}) {
        all += noticesOf(progressed(status));
        all += noticesOf(progressed(status, QStringLiteral("옥천 HUB")));
    }
    all += noticesOf(contracts::delivery::DeliveryCompleted{parcel(), at});
    all += noticesOf(contracts::delivery::DeliveryCancellationRefused{id, buyer, QStringLiteral("handed-over"), at});
    all += noticesOf(contracts::identity::SellerApproved{contracts::userOf(seller), QStringLiteral("서연책방")}, at);
    return all;
}
