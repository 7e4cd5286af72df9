#pragma once

#include "server/platform/events/subscription.h"

// When something happens elsewhere, then … (docs/domain.md, policies).
namespace store {

// OrderPlaced: put each seller's part on the seller's desk.
void followOrdering(platform::events::Subscription &ordering);
// DeliveryStarted, DeliveryProgressed, DeliveryCompleted, DeliveryCancelled: follow on the desk.
void followDelivery(platform::events::Subscription &delivery);

} // namespace store
