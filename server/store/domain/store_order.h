#pragma once

#include "common/contracts/ids/ids.h"
#include "common/core/money.h"
#include "server/store/domain/store_order_flow.h"

#include <QDateTime>
#include <QList>

namespace store {

using contracts::BookId;
using contracts::OrderId;
using contracts::SellerId;
using core::Fault;
using core::Money;
using core::Result;

struct Address {
    QString recipient;
    QString phone;
    QString postalCode;
    QString line1;
    std::optional<QString> line2;

    friend bool operator==(const Address &, const Address &) = default;
};

struct OrderedBook {
    BookId bookId;
    QString title;
    int quantity = 0;
    Money unitPrice;

    friend bool operator==(const OrderedBook &, const OrderedBook &) = default;
};

struct Shipment {
    static constexpr int kLongestCourier = 50;
    static constexpr int kLongestWaybill = 40;

    QString courier;
    QString waybill;
    QDateTime requestedAt;

    friend bool operator==(const Shipment &, const Shipment &) = default;
};

// 주문처리: one seller's part of a paid order, on that seller's desk until it is delivered or cancelled.
struct StoreOrder {
    OrderId orderId;
    SellerId sellerId;
    QString buyerName;
    Address address;
    QList<OrderedBook> lines;
    StoreOrderStatus status = StoreOrderStatus::Waiting;
    std::optional<Shipment> shipment;
    std::optional<QString> place; // where the parcel was last seen
    QDateTime placedAt;
    QDateTime updatedAt;

    [[nodiscard]] Money total() const;

    // Confirms the order and wants its parcel handed over. True when that is new; the same courier and waybill again
    // are harmless. Errors: Refused "order-cancelled", "already-shipped"; Invalid "courier-missing", "waybill-missing",
    // "too-long".
    [[nodiscard]] Result<bool> requestShipment(const QString &courier, const QString &waybill, const QDateTime &now);

    // Does as delivery tells. Error: Refused "impossible-move"; a fault of ours, never of a user.
    [[nodiscard]] Result<> follow(
        StoreOrderTrigger trigger, const QDateTime &at, const std::optional<QString> &where = {});

    friend bool operator==(const StoreOrder &, const StoreOrder &) = default;
};

} // namespace store
