#pragma once

#include "common/core/result.h"

#include <array>

namespace contracts::ordering {

enum class OrderStatus { AwaitingPayment, Placed, Shipping, Completed, PaymentFailed, Expired, Cancelling, Cancelled };

struct StatusName {
    OrderStatus status;
    QLatin1StringView name;
};

// How a status is written on the wire and in the database.
inline constexpr std::array kStatusNames{
    StatusName{OrderStatus::AwaitingPayment, QLatin1StringView("awaitingPayment")},
    StatusName{OrderStatus::Placed, QLatin1StringView("placed")},
    StatusName{OrderStatus::Shipping, QLatin1StringView("shipping")},
    StatusName{OrderStatus::Completed, QLatin1StringView("completed")},
    StatusName{OrderStatus::PaymentFailed, QLatin1StringView("paymentFailed")},
    StatusName{OrderStatus::Expired, QLatin1StringView("expired")},
    StatusName{OrderStatus::Cancelling, QLatin1StringView("cancelling")},
    StatusName{OrderStatus::Cancelled, QLatin1StringView("cancelled")},
};

[[nodiscard]] QString nameOf(OrderStatus status);
// Error: Invalid "unknown-status".
[[nodiscard]] core::Result<OrderStatus> parseOrderStatus(QStringView name);

} // namespace contracts::ordering
