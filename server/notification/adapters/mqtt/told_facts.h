#pragma once

#include "server/platform/events/subscription.h"

// When something happens elsewhere, those whom it concerns are told (docs/domain.md, policies).
namespace notification {

void followIdentity(platform::events::Subscription &identity);
void followOrdering(platform::events::Subscription &ordering);
void followPayment(platform::events::Subscription &payment);
void followDelivery(platform::events::Subscription &delivery);

} // namespace notification
