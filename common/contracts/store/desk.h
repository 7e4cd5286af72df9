#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

#include <optional>

namespace contracts::store {

enum class DeskStatus {
    Waiting,
    ShipmentRequested,
    Shipping,
    InTransit,
    OutForDelivery,
    Failed,
    Returned,
    Delivered,
    Cancelled,
};

struct DeskAddress {
    QString recipient;
    QString phone;
    QString postalCode;
    QString line1;
    std::optional<QString> line2;

    friend bool operator==(const DeskAddress &, const DeskAddress &) = default;
};

struct DeskLine {
    BookId bookId;
    QString title;
    int quantity = 0;
    Money unitPrice;

    friend bool operator==(const DeskLine &, const DeskLine &) = default;
};

struct DeskShipment {
    QString courier;
    QString waybill;
    QDateTime requestedAt;

    friend bool operator==(const DeskShipment &, const DeskShipment &) = default;
};

// One seller's part of a paid order, as it lies on that seller's desk.
struct DeskRecord {
    OrderId orderId;
    QString buyerName;
    DeskAddress address;
    QList<DeskLine> lines; // this seller's alone
    Money total; // of these lines
    DeskStatus status = DeskStatus::Waiting;
    std::optional<DeskShipment> shipment;
    std::optional<QString> place; // where the parcel was last seen
    QDateTime placedAt;
    QDateTime updatedAt;

    friend bool operator==(const DeskRecord &, const DeskRecord &) = default;
};

[[nodiscard]] QString nameOf(DeskStatus status);
[[nodiscard]] Result<DeskStatus> parseDeskStatus(QStringView name);

[[nodiscard]] QJsonObject toJson(const DeskAddress &address);
[[nodiscard]] QJsonObject toJson(const DeskLine &line);
[[nodiscard]] QJsonObject toJson(const DeskRecord &record);

[[nodiscard]] Result<DeskAddress> parseDeskAddress(const QJsonObject &body, const QString &pointer);
[[nodiscard]] Result<DeskLine> parseDeskLine(const QJsonObject &body, const QString &pointer);
[[nodiscard]] Result<DeskRecord> parseDeskRecord(const QJsonObject &body, const QString &pointer = {});

} // namespace contracts::store
