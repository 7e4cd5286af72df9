#pragma once

#include "common/contracts/ordering/address.h"
#include "common/contracts/ordering/order_line.h"

// What ordering tells the others about an order; the subject of each is the order id.
namespace contracts::ordering {

// The order is complete but for the money; its copies are kept until the deadline.
struct OrderPaymentDeferred {
    static constexpr QLatin1StringView kType{"bookstore.ordering.OrderPaymentDeferred.v1"};
    OrderId orderId;
    BuyerId buyerId;
    QString buyerName;
    Address address;
    OrderLines lines;
    Money total;
    QDateTime deadline;
    QDateTime orderedAt;

    friend bool operator==(const OrderPaymentDeferred &, const OrderPaymentDeferred &) = default;
};

// The order is paid: a trade from here on.
struct OrderPlaced {
    static constexpr QLatin1StringView kType{"bookstore.ordering.OrderPlaced.v1"};
    OrderId orderId;
    BuyerId buyerId;
    QString buyerName;
    Address address;
    OrderLines lines;
    Money total;
    PaymentId paymentId;
    QDateTime orderedAt;
    QDateTime placedAt;

    friend bool operator==(const OrderPlaced &, const OrderPlaced &) = default;
};

struct OrderPaymentFailed {
    static constexpr QLatin1StringView kType{"bookstore.ordering.OrderPaymentFailed.v1"};
    OrderId orderId;
    BuyerId buyerId;
    QString reason;
    QDateTime failedAt;

    friend bool operator==(const OrderPaymentFailed &, const OrderPaymentFailed &) = default;
};

struct OrderExpired {
    static constexpr QLatin1StringView kType{"bookstore.ordering.OrderExpired.v1"};
    OrderId orderId;
    BuyerId buyerId;
    QDateTime expiredAt;

    friend bool operator==(const OrderExpired &, const OrderExpired &) = default;
};

// The buyer of a paid order wants out; delivery decides.
struct OrderCancellationRequested {
    static constexpr QLatin1StringView kType{"bookstore.ordering.OrderCancellationRequested.v1"};
    OrderId orderId;
    BuyerId buyerId;
    QList<SellerId> sellerIds;
    QDateTime requestedAt;

    friend bool operator==(const OrderCancellationRequested &, const OrderCancellationRequested &) = default;
};

// An unpaid one says paid: false and refund: 0; it never was a trade.
struct OrderCancelled {
    static constexpr QLatin1StringView kType{"bookstore.ordering.OrderCancelled.v1"};
    OrderId orderId;
    BuyerId buyerId;
    QList<SellerId> sellerIds;
    OrderLines lines;
    bool paid = false;
    Money refund;
    QDateTime cancelledAt;

    friend bool operator==(const OrderCancelled &, const OrderCancelled &) = default;
};

struct OrderCompleted {
    static constexpr QLatin1StringView kType{"bookstore.ordering.OrderCompleted.v1"};
    OrderId orderId;
    BuyerId buyerId;
    QDateTime completedAt;

    friend bool operator==(const OrderCompleted &, const OrderCompleted &) = default;
};

[[nodiscard]] QJsonObject toJson(const OrderPaymentDeferred &event);
[[nodiscard]] QJsonObject toJson(const OrderPlaced &event);
[[nodiscard]] QJsonObject toJson(const OrderPaymentFailed &event);
[[nodiscard]] QJsonObject toJson(const OrderExpired &event);
[[nodiscard]] QJsonObject toJson(const OrderCancellationRequested &event);
[[nodiscard]] QJsonObject toJson(const OrderCancelled &event);
[[nodiscard]] QJsonObject toJson(const OrderCompleted &event);

[[nodiscard]] Result<OrderPaymentDeferred> parseOrderPaymentDeferred(const QJsonObject &data);
[[nodiscard]] Result<OrderPlaced> parseOrderPlaced(const QJsonObject &data);
[[nodiscard]] Result<OrderPaymentFailed> parseOrderPaymentFailed(const QJsonObject &data);
[[nodiscard]] Result<OrderExpired> parseOrderExpired(const QJsonObject &data);
[[nodiscard]] Result<OrderCancellationRequested> parseOrderCancellationRequested(const QJsonObject &data);
[[nodiscard]] Result<OrderCancelled> parseOrderCancelled(const QJsonObject &data);
[[nodiscard]] Result<OrderCompleted> parseOrderCompleted(const QJsonObject &data);

} // namespace contracts::ordering
