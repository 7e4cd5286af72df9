#pragma once

#include "common/contracts/ordering/order_events.h"
#include "common/contracts/store/shipment_requested.h"

#include <QStringList>

// A paid order as ordering tells of it, with one book of each of its sellers.
struct PlacedOrder {
    contracts::OrderId id = contracts::OrderId::generate();
    contracts::BuyerId buyer = contracts::BuyerId::generate();
    QList<contracts::SellerId> sellers;

    explicit PlacedOrder(int sellerCount)
    {
        for (int i = 0; i < sellerCount; ++i)
            sellers.append(contracts::SellerId::generate());
    }

    [[nodiscard]] contracts::ordering::OrderPlaced event() const
    {
        contracts::ordering::OrderPlaced placed;
        placed.orderId = id;
        placed.buyerId = buyer;
        placed.buyerName = QStringLiteral("김서연");
        placed.address = {QStringLiteral("김서연"), QStringLiteral("010-2345-6789"), QStringLiteral("04066"),
            QStringLiteral("서울특별시 마포구 와우산로 94"), {}};
        for (const auto &seller : sellers)
            placed.lines.append(
                {contracts::BookId::generate(), seller, QStringLiteral("토지 1"), 1, core::Money::krw(15'000)});
        placed.total = core::Money::krw(15'000 * sellers.size());
        placed.paymentId = contracts::PaymentId::generate();
        placed.orderedAt = placed.placedAt = QDateTime::currentDateTimeUtc();
        return placed;
    }

    [[nodiscard]] contracts::store::ShipmentRequested shipment(qsizetype seller = 0) const
    {
        return {id, sellers.at(seller), QStringLiteral("한진택배"), QStringLiteral("4502-1189"),
            QDateTime::currentDateTimeUtc()};
    }

    [[nodiscard]] contracts::ordering::OrderCancellationRequested cancellation() const
    {
        return {id, buyer, sellers, QDateTime::currentDateTimeUtc()};
    }
};
