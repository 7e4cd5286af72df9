#pragma once

#include "server/platform/events/subscription.h"

// When something happens elsewhere, then … (docs/domain.md, policies).
namespace storefront {

// BookRegistered, BookChanged, BookWithdrawn: keep the copy. StockReceived, StockCorrected: count what is left.
void followStore(platform::events::Subscription &store);
// OrderPlaced: fewer are left. OrderCancelled of a paid order: they are back.
void followOrdering(platform::events::Subscription &ordering);

} // namespace storefront
