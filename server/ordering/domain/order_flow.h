#pragma once

#include <QString>

#include <array>
#include <optional>

namespace ordering {

enum class OrderStatus { AwaitingPayment, Placed, Shipping, Completed, PaymentFailed, Expired, Cancelling, Cancelled };

enum class OrderTrigger {
    PaymentApproved,
    PaymentDeclined,
    DeadlinePassed,
    BuyerCancels,
    DeliveryStarted,
    LastDeliveryCompleted,
    DeliveryCancelled,
    CancellationRefused,
};

struct Transition {
    OrderStatus from;
    OrderTrigger trigger;
    OrderStatus to;
};

// The life of an order. What is not listed is refused. A move to where the order already is changes nothing: it is
// there because the same thing may be said twice, or be overtaken by what another context decided.
inline constexpr std::array kOrderFlow{
    Transition{OrderStatus::AwaitingPayment, OrderTrigger::PaymentApproved, OrderStatus::Placed},
    Transition{OrderStatus::AwaitingPayment, OrderTrigger::PaymentDeclined, OrderStatus::PaymentFailed},
    Transition{OrderStatus::AwaitingPayment, OrderTrigger::DeadlinePassed, OrderStatus::Expired},
    Transition{OrderStatus::AwaitingPayment, OrderTrigger::BuyerCancels, OrderStatus::Cancelled},
    Transition{OrderStatus::PaymentFailed, OrderTrigger::PaymentDeclined, OrderStatus::PaymentFailed},

    Transition{OrderStatus::Placed, OrderTrigger::BuyerCancels, OrderStatus::Cancelling},
    Transition{OrderStatus::Placed, OrderTrigger::DeliveryStarted, OrderStatus::Shipping},

    // Delivery is the judge: what it has started is no longer being cancelled, even before it says so.
    Transition{OrderStatus::Cancelling, OrderTrigger::BuyerCancels, OrderStatus::Cancelling},
    Transition{OrderStatus::Cancelling, OrderTrigger::DeliveryCancelled, OrderStatus::Cancelled},
    Transition{OrderStatus::Cancelling, OrderTrigger::CancellationRefused, OrderStatus::Placed},
    Transition{OrderStatus::Cancelling, OrderTrigger::DeliveryStarted, OrderStatus::Shipping},
    Transition{OrderStatus::Cancelled, OrderTrigger::BuyerCancels, OrderStatus::Cancelled},

    Transition{OrderStatus::Shipping, OrderTrigger::DeliveryStarted, OrderStatus::Shipping},
    Transition{OrderStatus::Shipping, OrderTrigger::CancellationRefused, OrderStatus::Shipping},
    Transition{OrderStatus::Shipping, OrderTrigger::LastDeliveryCompleted, OrderStatus::Completed},
    Transition{OrderStatus::Completed, OrderTrigger::CancellationRefused, OrderStatus::Completed},
};

[[nodiscard]] constexpr std::optional<OrderStatus> next(OrderStatus from, OrderTrigger trigger)
{
    for (const Transition &move : kOrderFlow) {
        if (move.from == from && move.trigger == trigger)
            return move.to;
    }
    return std::nullopt;
}

// How a status is written in the database and on the wire.
[[nodiscard]] QString nameOf(OrderStatus status);
[[nodiscard]] std::optional<OrderStatus> orderStatusOf(QStringView name);

static_assert(next(OrderStatus::AwaitingPayment, OrderTrigger::BuyerCancels) == OrderStatus::Cancelled);
static_assert(next(OrderStatus::Placed, OrderTrigger::BuyerCancels) == OrderStatus::Cancelling);
static_assert(!next(OrderStatus::Shipping, OrderTrigger::BuyerCancels), "what is on its way is not cancelled");
static_assert(!next(OrderStatus::Placed, OrderTrigger::DeadlinePassed), "what is paid does not expire");
static_assert(!next(OrderStatus::Expired, OrderTrigger::PaymentApproved), "late money is refunded");
static_assert(!next(OrderStatus::Cancelled, OrderTrigger::PaymentApproved), "late money is refunded");
static_assert(!next(OrderStatus::Placed, OrderTrigger::DeliveryCancelled), "nobody asked for it");

} // namespace ordering
