#pragma once

#include "common/core/clock.h"
#include "server/platform/events/subscription.h"

// When something happens elsewhere, then … (docs/domain.md, policies).
namespace payment {

// OrderCancelled, OrderExpired: refund what was approved, once.
void followOrdering(platform::events::Subscription &ordering, const core::Clock &clock);

} // namespace payment
