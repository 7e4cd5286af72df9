#pragma once

#include <QString>

#include <array>
#include <optional>

namespace store {

// Where one seller's part of an order is, as it is seen from that seller's desk.
enum class StoreOrderStatus {
    Waiting, // paid; the seller has not confirmed yet
    ShipmentRequested, // confirmed and packed; delivery has yet to grant it
    Shipping,
    InTransit,
    OutForDelivery,
    Failed, // nobody at home; it is tried again or comes back
    Returned,
    Delivered,
    Cancelled,
};

enum class StoreOrderTrigger { RequestShipment, Start, MoveOn, GoOut, Fail, Return, Deliver, Cancel };

struct StoreOrderTransition {
    StoreOrderStatus from;
    StoreOrderTrigger trigger;
    StoreOrderStatus to;
};

// Every move there is. Up to the shipment the seller acts; afterwards the desk follows what delivery tells.
inline constexpr auto kStoreOrderFlow = [] {
    using enum StoreOrderStatus;
    using enum StoreOrderTrigger;
    return std::array{
        StoreOrderTransition{Waiting, RequestShipment, ShipmentRequested},
        StoreOrderTransition{Waiting, Cancel, Cancelled},
        StoreOrderTransition{ShipmentRequested, Start, Shipping},
        StoreOrderTransition{ShipmentRequested, Cancel, Cancelled},

        StoreOrderTransition{Shipping, MoveOn, InTransit},
        StoreOrderTransition{Shipping, GoOut, OutForDelivery},
        StoreOrderTransition{Shipping, Fail, Failed},
        StoreOrderTransition{Shipping, Return, Returned},
        StoreOrderTransition{Shipping, Deliver, Delivered},

        StoreOrderTransition{InTransit, MoveOn, InTransit},
        StoreOrderTransition{InTransit, GoOut, OutForDelivery},
        StoreOrderTransition{InTransit, Fail, Failed},
        StoreOrderTransition{InTransit, Return, Returned},
        StoreOrderTransition{InTransit, Deliver, Delivered},

        StoreOrderTransition{OutForDelivery, MoveOn, InTransit},
        StoreOrderTransition{OutForDelivery, GoOut, OutForDelivery},
        StoreOrderTransition{OutForDelivery, Fail, Failed},
        StoreOrderTransition{OutForDelivery, Return, Returned},
        StoreOrderTransition{OutForDelivery, Deliver, Delivered},

        StoreOrderTransition{Failed, MoveOn, InTransit},
        StoreOrderTransition{Failed, GoOut, OutForDelivery},
        StoreOrderTransition{Failed, Fail, Failed},
        StoreOrderTransition{Failed, Return, Returned},
        StoreOrderTransition{Failed, Deliver, Delivered},
    };
}();

[[nodiscard]] constexpr std::optional<StoreOrderStatus> next(StoreOrderStatus status, StoreOrderTrigger trigger)
{
    for (const StoreOrderTransition &move : kStoreOrderFlow) {
        if (move.from == status && move.trigger == trigger)
            return move.to;
    }
    return std::nullopt;
}

static_assert(!next(StoreOrderStatus::Cancelled, StoreOrderTrigger::RequestShipment));
static_assert(!next(StoreOrderStatus::Shipping, StoreOrderTrigger::Cancel));
static_assert(!next(StoreOrderStatus::Delivered, StoreOrderTrigger::Return));

[[nodiscard]] QLatin1StringView nameOf(StoreOrderStatus status); // "shipmentRequested", stored and shown to programs
[[nodiscard]] std::optional<StoreOrderStatus> storeOrderStatus(QStringView name);

} // namespace store
