#include "common/contracts/delivery/delivery_status.h"

namespace contracts::delivery {

namespace {

constexpr std::array kNames{"preparing"_L1, "started"_L1, "inTransit"_L1, "outForDelivery"_L1, "delivered"_L1,
    "failed"_L1, "returned"_L1, "cancelled"_L1};

} // namespace

QLatin1StringView toText(DeliveryStatus status)
{
    return kNames.at(std::size_t(status));
}

Result<DeliveryStatus> parseDeliveryStatus(QStringView text)
{
    const auto found = std::find(kNames.begin(), kNames.end(), text);
    if (found == kNames.end())
        return core::fail(Fault::Invalid, "unknown-status"_L1, u"There is no such status of a delivery."_s);
    return DeliveryStatus(found - kNames.begin());
}

} // namespace contracts::delivery
