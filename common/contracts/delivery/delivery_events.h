#pragma once

#include "common/contracts/delivery/delivery_status.h"
#include "common/contracts/delivery/parcel.h"

namespace contracts::delivery {

struct DeliveryPrepared {
    static constexpr QLatin1StringView kType{"bookstore.delivery.DeliveryPrepared.v1"};
    Parcel parcel;
    QDateTime preparedAt;

    friend bool operator==(const DeliveryPrepared &, const DeliveryPrepared &) = default;
};

struct DeliveryStarted {
    static constexpr QLatin1StringView kType{"bookstore.delivery.DeliveryStarted.v1"};
    Parcel parcel;
    QString courier;
    QString waybill;
    QDateTime startedAt;

    friend bool operator==(const DeliveryStarted &, const DeliveryStarted &) = default;
};

struct DeliveryProgressed {
    static constexpr QLatin1StringView kType{"bookstore.delivery.DeliveryProgressed.v1"};
    Parcel parcel;
    DeliveryStatus status = DeliveryStatus::InTransit; // InTransit, OutForDelivery, Failed or Returned
    std::optional<QString> place;
    QDateTime progressedAt;

    friend bool operator==(const DeliveryProgressed &, const DeliveryProgressed &) = default;
};

struct DeliveryCompleted {
    static constexpr QLatin1StringView kType{"bookstore.delivery.DeliveryCompleted.v1"};
    Parcel parcel;
    QDateTime completedAt;

    friend bool operator==(const DeliveryCompleted &, const DeliveryCompleted &) = default;
};

struct CancelledDelivery {
    DeliveryId deliveryId;
    SellerId sellerId;

    friend bool operator==(const CancelledDelivery &, const CancelledDelivery &) = default;
};

// Nothing of the order had been handed over: all its deliveries are cancelled, and the money may go back.
struct DeliveryCancelled {
    static constexpr QLatin1StringView kType{"bookstore.delivery.DeliveryCancelled.v1"};
    OrderId orderId;
    BuyerId buyerId;
    QList<CancelledDelivery> deliveries;
    QDateTime cancelledAt;

    friend bool operator==(const DeliveryCancelled &, const DeliveryCancelled &) = default;
};

// Something of the order is on its way already: nothing was cancelled, the order goes on.
struct DeliveryCancellationRefused {
    static constexpr QLatin1StringView kType{"bookstore.delivery.DeliveryCancellationRefused.v1"};
    OrderId orderId;
    BuyerId buyerId;
    QString reason; // a slug, "handed-over"
    QDateTime refusedAt;

    friend bool operator==(const DeliveryCancellationRefused &, const DeliveryCancellationRefused &) = default;
};

[[nodiscard]] QJsonObject toJson(const DeliveryPrepared &event);
[[nodiscard]] QJsonObject toJson(const DeliveryStarted &event);
[[nodiscard]] QJsonObject toJson(const DeliveryProgressed &event);
[[nodiscard]] QJsonObject toJson(const DeliveryCompleted &event);
[[nodiscard]] QJsonObject toJson(const DeliveryCancelled &event);
[[nodiscard]] QJsonObject toJson(const DeliveryCancellationRefused &event);

// Readers pass over members they do not know, so that events may grow. Errors: those of JsonReader.
[[nodiscard]] Result<DeliveryPrepared> parseDeliveryPrepared(const QJsonObject &data);
[[nodiscard]] Result<DeliveryStarted> parseDeliveryStarted(const QJsonObject &data);
[[nodiscard]] Result<DeliveryProgressed> parseDeliveryProgressed(const QJsonObject &data);
[[nodiscard]] Result<DeliveryCompleted> parseDeliveryCompleted(const QJsonObject &data);
[[nodiscard]] Result<DeliveryCancelled> parseDeliveryCancelled(const QJsonObject &data);
[[nodiscard]] Result<DeliveryCancellationRefused> parseDeliveryCancellationRefused(const QJsonObject &data);

} // namespace contracts::delivery
