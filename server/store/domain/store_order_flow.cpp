#include "server/store/domain/store_order_flow.h"

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StatusName {
    StoreOrderStatus status;
    QLatin1StringView name;
};

constexpr std::array kNames{
    StatusName{StoreOrderStatus::Waiting, "waiting"_L1},
    StatusName{StoreOrderStatus::ShipmentRequested, "shipmentRequested"_L1},
    StatusName{StoreOrderStatus::Shipping, "shipping"_L1},
    StatusName{StoreOrderStatus::InTransit, "inTransit"_L1},
    StatusName{StoreOrderStatus::OutForDelivery, "outForDelivery"_L1},
    StatusName{StoreOrderStatus::Failed, "failed"_L1},
    StatusName{StoreOrderStatus::Returned, "returned"_L1},
    StatusName{StoreOrderStatus::Delivered, "delivered"_L1},
    StatusName{StoreOrderStatus::Cancelled, "cancelled"_L1},
};

} // namespace

QLatin1StringView nameOf(StoreOrderStatus status)
{
    return std::find_if(kNames.begin(), kNames.end(), [&](const auto &row) { return row.status == status; })->name;
}

std::optional<StoreOrderStatus> storeOrderStatus(QStringView name)
{
    const auto row = std::find_if(kNames.begin(), kNames.end(), [&](const auto &named) { return named.name == name; });
    return row == kNames.end() ? std::nullopt : std::optional(row->status);
}

} // namespace store
