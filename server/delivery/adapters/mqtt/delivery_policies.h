#pragma once

#include "common/core/clock.h"
#include "server/platform/events/subscription.h"

// When something happens elsewhere, then … (docs/domain.md, policies).
namespace delivery {

// OrderPlaced: prepare one delivery per seller. OrderCancellationRequested: cancel all or refuse.
void followOrdering(platform::events::Subscription &ordering, const core::Clock &clock);
// ShipmentRequested: start the delivery, or leave it cancelled.
void followStore(platform::events::Subscription &store, const core::Clock &clock);

} // namespace delivery
