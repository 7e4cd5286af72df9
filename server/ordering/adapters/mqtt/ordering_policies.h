#pragma once

#include "common/core/clock.h"
#include "server/platform/events/subscription.h"

// When something happens elsewhere, then … (docs/domain.md, policies).
namespace ordering {

// Books: keep the copy of title, price and seller. Stock: change what can be promised.
void followStore(platform::events::Subscription &store);
// PaymentApproved, PaymentDeclined: what the answer to our request says, should that have been lost.
void followPayment(platform::events::Subscription &payment, const core::Clock &clock);
// What delivery starts, completes, cancels and refuses to cancel.
void followDelivery(platform::events::Subscription &delivery, const core::Clock &clock);

} // namespace ordering
