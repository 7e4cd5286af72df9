#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

// The parts of an order as its view shows them.
namespace contracts::order_view {

struct ViewedAddress {
    QString recipient;
    QString phone;
    QString postalCode;
    QString line1;
    std::optional<QString> line2 = std::nullopt;

    friend bool operator==(const ViewedAddress &, const ViewedAddress &) = default;
};

struct ViewedLine {
    BookId bookId;
    SellerId sellerId;
    QString title;
    int quantity = 0;
    Money unitPrice;

    friend bool operator==(const ViewedLine &, const ViewedLine &) = default;
};

struct ViewedPayment {
    QString status; // awaiting, approved, declined, refunded
    std::optional<PaymentId> paymentId = std::nullopt;
    std::optional<Money> amount = std::nullopt;
    std::optional<QString> method = std::nullopt;
    std::optional<QString> reason = std::nullopt; // why it was declined
    std::optional<QDateTime> approvedAt = std::nullopt;
    std::optional<QDateTime> refundedAt = std::nullopt;

    friend bool operator==(const ViewedPayment &, const ViewedPayment &) = default;
};

struct ViewedDelivery {
    DeliveryId deliveryId;
    SellerId sellerId;
    QString status; // as delivery names it: preparing, started, inTransit, …
    std::optional<QString> courier = std::nullopt;
    std::optional<QString> waybill = std::nullopt;
    std::optional<QString> place = std::nullopt; // where the parcel was seen last
    QDateTime changedAt;

    friend bool operator==(const ViewedDelivery &, const ViewedDelivery &) = default;
};

[[nodiscard]] QJsonObject toJson(const ViewedAddress &address);
[[nodiscard]] QJsonObject toJson(const ViewedLine &line);
[[nodiscard]] QJsonObject toJson(const ViewedPayment &payment);
[[nodiscard]] QJsonObject toJson(const ViewedDelivery &delivery);

[[nodiscard]] Result<ViewedAddress> parseViewedAddress(const QJsonObject &object, const QString &pointer = {});
[[nodiscard]] Result<ViewedLine> parseViewedLine(const QJsonObject &object, const QString &pointer = {});
[[nodiscard]] Result<ViewedPayment> parseViewedPayment(const QJsonObject &object, const QString &pointer = {});
[[nodiscard]] Result<ViewedDelivery> parseViewedDelivery(const QJsonObject &object, const QString &pointer = {});

} // namespace contracts::order_view
