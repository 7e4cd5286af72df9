#include "common/contracts/order_view/order_list.h"

#include "common/contracts/order_view/keys.h"
#include "common/contracts/order_view/members.h"

namespace contracts::order_view {

namespace {

constexpr int kMostItems = 100;

} // namespace

QJsonObject toJson(const OrderList &list)
{
    return {{kItems, listOf(list.items)}, {kNext, list.next ? QJsonValue(list.next->toString()) : QJsonValue()},
        {kCounts, toJson(list.counts)}};
}

Result<OrderList> parseOrderList(const QJsonObject &body)
{
    JsonReader json(body);
    json.allowUnknown();
    const bool more = !body.value(kNext).isNull();
    const OrderList list{json.objects(kItems, 0, kMostItems, parseOrderDocument),
        more ? std::optional(json.id<OrderId>(kNext)) : std::nullopt, json.object(kCounts, parseStatusCounts)};
    return json.done().transform([&] { return list; });
}

} // namespace contracts::order_view
