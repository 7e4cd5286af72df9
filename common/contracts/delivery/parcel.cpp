#include "common/contracts/delivery/parcel.h"

#include "common/contracts/delivery/keys.h"

namespace contracts::delivery {

QJsonObject toJson(const Parcel &parcel)
{
    return {{kOrderId, parcel.orderId.toString()}, {kDeliveryId, parcel.deliveryId.toString()},
        {kSellerId, parcel.sellerId.toString()}, {kBuyerId, parcel.buyerId.toString()}};
}

Parcel readParcel(JsonReader &json)
{
    return {json.id<OrderId>(kOrderId), json.id<DeliveryId>(kDeliveryId), json.id<SellerId>(kSellerId),
        json.id<BuyerId>(kBuyerId)};
}

} // namespace contracts::delivery
