#pragma once

#include "server/platform/events/subscription.h"

// Every fact about an order goes into its view.
namespace order_view {

void followOrdering(platform::events::Subscription &ordering);
void followPayment(platform::events::Subscription &payment);
void followDelivery(platform::events::Subscription &delivery);
void followStore(platform::events::Subscription &store);

} // namespace order_view
