#pragma once

#include "client/widgets/question.h"
#include "common/contracts/order_view/order_document.h"

namespace tracking {

using contracts::order_view::OrderDocument;

// Whether it is worth asking. Delivery has the last word on a paid order.
[[nodiscard]] bool canBeCancelled(const OrderDocument &order);

// What the buyer is asked before: what comes back, and that it may be refused.
[[nodiscard]] widgets::Question cancellationQuestion(const OrderDocument &order);

// Whether the last request to cancel was refused and nothing is asked any more.
[[nodiscard]] bool wasRefused(const OrderDocument &order);

} // namespace tracking
