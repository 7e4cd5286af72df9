#pragma once

#include "server/platform/events/subscription.h"

// Every fact about an order goes into its view.
namespace order_view {

// Who takes in what each producer tells. Where they write is the connection's business.
[[nodiscard]] platform::events::HandlersByProducer orderFacts();

void follow(platform::events::Subscription &producer, const platform::events::Handlers &facts);

} // namespace order_view
