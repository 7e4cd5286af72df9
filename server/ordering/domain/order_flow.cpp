#include "server/ordering/domain/order_flow.h"

#include <algorithm>

namespace ordering {

using namespace Qt::Literals::StringLiterals;

namespace {

// In the order of the enumeration.
constexpr std::array kNames{"awaitingPayment"_L1, "placed"_L1, "shipping"_L1, "completed"_L1, "paymentFailed"_L1,
    "expired"_L1, "cancelling"_L1, "cancelled"_L1};

} // namespace

QString nameOf(OrderStatus status)
{
    return kNames.at(size_t(status));
}

std::optional<OrderStatus> orderStatusOf(QStringView name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    return found == kNames.end() ? std::nullopt : std::optional(OrderStatus(found - kNames.begin()));
}

} // namespace ordering
