#pragma once

#include <array>
#include <optional>

namespace delivery {

enum class DeliveryStatus { Preparing, Started, InTransit, OutForDelivery, Delivered, Failed, Returned, Cancelled };

// What happens to a parcel.
enum class DeliveryTrigger {
    HandOver, // the seller gives it to the courier
    Move, // between the courier's houses
    BringToTheDoor,
    Receive, // the buyer has it
    Fail, // nobody at home, damaged, lost
    SendBack,
    Cancel, // only while the seller still has it
};

struct Transition {
    DeliveryStatus from;
    DeliveryTrigger trigger;
    DeliveryStatus to;
};

// The life of a parcel. What the table lacks is refused.
inline constexpr std::array kDeliveryFlow{
    Transition{DeliveryStatus::Preparing, DeliveryTrigger::HandOver, DeliveryStatus::Started},
    Transition{DeliveryStatus::Preparing, DeliveryTrigger::Cancel, DeliveryStatus::Cancelled},
    Transition{DeliveryStatus::Started, DeliveryTrigger::Move, DeliveryStatus::InTransit},
    Transition{DeliveryStatus::InTransit, DeliveryTrigger::BringToTheDoor, DeliveryStatus::OutForDelivery},
    Transition{DeliveryStatus::InTransit, DeliveryTrigger::Fail, DeliveryStatus::Failed},
    Transition{DeliveryStatus::OutForDelivery, DeliveryTrigger::Receive, DeliveryStatus::Delivered},
    Transition{DeliveryStatus::OutForDelivery, DeliveryTrigger::Fail, DeliveryStatus::Failed},
    Transition{DeliveryStatus::Failed, DeliveryTrigger::BringToTheDoor, DeliveryStatus::OutForDelivery},
    Transition{DeliveryStatus::Failed, DeliveryTrigger::SendBack, DeliveryStatus::Returned},
};

[[nodiscard]] constexpr std::optional<DeliveryStatus> next(DeliveryStatus from, DeliveryTrigger trigger)
{
    for (const Transition &transition : kDeliveryFlow) {
        if (transition.from == from && transition.trigger == trigger)
            return transition.to;
    }
    return std::nullopt;
}

// What must have happened for a parcel to be there; nothing leads back to Preparing.
[[nodiscard]] constexpr std::optional<DeliveryTrigger> triggerTo(DeliveryStatus status)
{
    for (const Transition &transition : kDeliveryFlow) {
        if (transition.to == status)
            return transition.trigger;
    }
    return std::nullopt;
}

static_assert(next(DeliveryStatus::Preparing, DeliveryTrigger::Cancel) == DeliveryStatus::Cancelled);
static_assert(!next(DeliveryStatus::Started, DeliveryTrigger::Cancel));
static_assert(!next(DeliveryStatus::Cancelled, DeliveryTrigger::HandOver));

} // namespace delivery
