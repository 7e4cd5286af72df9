#include "common/contracts/store/shipment_requested.h"

#include "common/contracts/store/keys.h"
#include "common/core/clock.h"

namespace contracts::store {

using namespace keys;

QJsonObject toJson(const ShipmentRequested &event)
{
    return {{kOrderId, event.orderId.toString()}, {kSellerId, event.sellerId.toString()}, {kCourier, event.courier},
        {kWaybill, event.waybill}, {kRequestedAt, core::toRfc3339(event.requestedAt)}};
}

Result<ShipmentRequested> parseShipmentRequested(const QJsonObject &data)
{
    JsonReader json(data);
    json.allowUnknown();
    const ShipmentRequested event{json.id<OrderId>(kOrderId), json.id<SellerId>(kSellerId),
        json.text(kCourier, kLongestCourier), json.text(kWaybill, kLongestWaybill), json.time(kRequestedAt)};
    return json.done().transform([&] { return event; });
}

} // namespace contracts::store
