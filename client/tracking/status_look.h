#pragma once

#include "client/widgets/colours.h"
#include "common/contracts/delivery/delivery_status.h"
#include "common/contracts/order_view/order_status.h"

#include <QString>

#include <array>

namespace tracking {

using contracts::delivery::DeliveryStatus;
using contracts::order_view::OrderStatus;
using widgets::Tone;

// How a status is shown: one word or two, an icon and a tone.
struct StatusLook {
    const char *name; // in the context "tracking::Status"
    QLatin1StringView icon;
    Tone tone;

    [[nodiscard]] QString words() const;
};

template <class Status> struct LookOf {
    Status status;
    StatusLook look;
};

inline constexpr std::array kOrderLooks{
    LookOf<OrderStatus>{OrderStatus::AwaitingPayment,
        {QT_TRANSLATE_NOOP("tracking::Status", "Awaiting payment"), QLatin1StringView("clock"), Tone::Warning}},
    LookOf<OrderStatus>{
        OrderStatus::Placed, {QT_TRANSLATE_NOOP("tracking::Status", "Paid"), QLatin1StringView("check"), Tone::Accent}},
    LookOf<OrderStatus>{OrderStatus::Shipping,
        {QT_TRANSLATE_NOOP("tracking::Status", "On its way"), QLatin1StringView("truck"), Tone::Accent}},
    LookOf<OrderStatus>{OrderStatus::Completed,
        {QT_TRANSLATE_NOOP("tracking::Status", "Completed"), QLatin1StringView("home"), Tone::Positive}},
    LookOf<OrderStatus>{OrderStatus::PaymentFailed,
        {QT_TRANSLATE_NOOP("tracking::Status", "Payment failed"), QLatin1StringView("error"), Tone::Negative}},
    LookOf<OrderStatus>{OrderStatus::Expired,
        {QT_TRANSLATE_NOOP("tracking::Status", "Not paid in time"), QLatin1StringView("clock"), Tone::Neutral}},
    LookOf<OrderStatus>{OrderStatus::Cancelling,
        {QT_TRANSLATE_NOOP("tracking::Status", "Cancelling…"), QLatin1StringView("undo"), Tone::Warning}},
    LookOf<OrderStatus>{OrderStatus::Cancelled,
        {QT_TRANSLATE_NOOP("tracking::Status", "Cancelled"), QLatin1StringView("close"), Tone::Neutral}},
};

inline constexpr std::array kDeliveryLooks{
    LookOf<DeliveryStatus>{DeliveryStatus::Preparing,
        {QT_TRANSLATE_NOOP("tracking::Status", "Being prepared"), QLatin1StringView("package"), Tone::Neutral}},
    LookOf<DeliveryStatus>{DeliveryStatus::Started,
        {QT_TRANSLATE_NOOP("tracking::Status", "Handed to the courier"), QLatin1StringView("truck"), Tone::Accent}},
    LookOf<DeliveryStatus>{DeliveryStatus::InTransit,
        {QT_TRANSLATE_NOOP("tracking::Status", "In transit"), QLatin1StringView("truck"), Tone::Accent}},
    LookOf<DeliveryStatus>{DeliveryStatus::OutForDelivery,
        {QT_TRANSLATE_NOOP("tracking::Status", "Out for delivery"), QLatin1StringView("truck"), Tone::Accent}},
    LookOf<DeliveryStatus>{DeliveryStatus::Delivered,
        {QT_TRANSLATE_NOOP("tracking::Status", "Delivered"), QLatin1StringView("home"), Tone::Positive}},
    LookOf<DeliveryStatus>{DeliveryStatus::Failed,
        {QT_TRANSLATE_NOOP("tracking::Status", "Not delivered yet"), QLatin1StringView("warning"), Tone::Warning}},
    LookOf<DeliveryStatus>{DeliveryStatus::Returned,
        {QT_TRANSLATE_NOOP("tracking::Status", "Sent back"), QLatin1StringView("undo"), Tone::Negative}},
    LookOf<DeliveryStatus>{DeliveryStatus::Cancelled,
        {QT_TRANSLATE_NOOP("tracking::Status", "Stopped"), QLatin1StringView("close"), Tone::Neutral}},
};

[[nodiscard]] const StatusLook &lookOf(OrderStatus status);
[[nodiscard]] const StatusLook &lookOf(DeliveryStatus status);
// As the view names them. Nothing: a status that this client is too old to know.
[[nodiscard]] const StatusLook *lookOfDelivery(const QString &status);
[[nodiscard]] const StatusLook *lookOfPayment(const QString &status);

} // namespace tracking
