#include "common/contracts/store/desk.h"

#include "common/contracts/json/named.h"
#include "common/contracts/json/optional.h"
#include "common/contracts/store/keys.h"
#include "common/core/clock.h"

namespace contracts::store {

using namespace keys;

namespace {

constexpr int kMostLines = 1'000;

constexpr std::array kStatuses{
    Named{DeskStatus::Waiting, "waiting"_L1},
    Named{DeskStatus::ShipmentRequested, "shipmentRequested"_L1},
    Named{DeskStatus::Shipping, "shipping"_L1},
    Named{DeskStatus::InTransit, "inTransit"_L1},
    Named{DeskStatus::OutForDelivery, "outForDelivery"_L1},
    Named{DeskStatus::Failed, "failed"_L1},
    Named{DeskStatus::Returned, "returned"_L1},
    Named{DeskStatus::Delivered, "delivered"_L1},
    Named{DeskStatus::Cancelled, "cancelled"_L1},
};

QJsonValue toJson(const std::optional<DeskShipment> &shipment)
{
    if (!shipment)
        return QJsonValue::Null;
    return QJsonObject{{kCourier, shipment->courier}, {kWaybill, shipment->waybill},
        {kRequestedAt, core::toRfc3339(shipment->requestedAt)}};
}

Result<DeskShipment> parseShipment(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const DeskShipment shipment{json.text(kCourier), json.text(kWaybill), json.time(kRequestedAt)};
    return json.done().transform([&] { return shipment; });
}

QJsonArray toJson(const QList<DeskLine> &lines)
{
    QJsonArray items;
    for (const DeskLine &line : lines)
        items.append(toJson(line));
    return items;
}

} // namespace

QString nameOf(DeskStatus status)
{
    return contracts::nameOf(kStatuses, status);
}

Result<DeskStatus> parseDeskStatus(QStringView name)
{
    return contracts::valueOf(kStatuses, name);
}

QJsonObject toJson(const DeskAddress &address)
{
    return {{kRecipient, address.recipient}, {kPhone, address.phone}, {kPostalCode, address.postalCode},
        {kLine1, address.line1}, {kLine2, orNull(address.line2)}};
}

QJsonObject toJson(const DeskLine &line)
{
    return {{kBookId, line.bookId.toString()}, {kTitle, line.title}, {kQuantity, line.quantity},
        {kUnitPrice, contracts::toJson(line.unitPrice)}};
}

QJsonObject toJson(const DeskRecord &record)
{
    return {{kOrderId, record.orderId.toString()}, {kBuyerName, record.buyerName}, {kAddress, toJson(record.address)},
        {kLines, toJson(record.lines)}, {kTotal, contracts::toJson(record.total)}, {kStatus, nameOf(record.status)},
        {kShipment, toJson(record.shipment)}, {kPlace, orNull(record.place)},
        {kPlacedAt, core::toRfc3339(record.placedAt)}, {kUpdatedAt, core::toRfc3339(record.updatedAt)}};
}

Result<DeskAddress> parseDeskAddress(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const DeskAddress address{json.text(kRecipient), json.text(kPhone, JsonReader::kLongText, 0),
        json.text(kPostalCode, JsonReader::kLongText, 0), json.text(kLine1), json.optionalText(kLine2)};
    return json.done().transform([&] { return address; });
}

Result<DeskLine> parseDeskLine(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const DeskLine line{json.id<BookId>(kBookId), json.text(kTitle),
        int(json.number(kQuantity, 1, std::numeric_limits<int>::max())), json.money(kUnitPrice)};
    return json.done().transform([&] { return line; });
}

Result<DeskRecord> parseDeskRecord(const QJsonObject &body, const QString &pointer)
{
    JsonReader json(body, pointer);
    json.allowUnknown();
    const bool shipped = body.value(kShipment).isObject();
    const DeskRecord record{
        .orderId = json.id<OrderId>(kOrderId),
        .buyerName = json.text(kBuyerName),
        .address = json.object(kAddress, parseDeskAddress),
        .lines = json.objects(kLines, 1, kMostLines, parseDeskLine),
        .total = json.money(kTotal),
        .status = json.accept(kStatus, parseDeskStatus(json.text(kStatus)), DeskStatus::Waiting),
        .shipment = shipped ? std::optional(json.object(kShipment, parseShipment)) : std::nullopt,
        .place = json.optionalText(kPlace),
        .placedAt = json.time(kPlacedAt),
        .updatedAt = json.time(kUpdatedAt),
    };
    return json.done().transform([&] { return record; });
}

} // namespace contracts::store
