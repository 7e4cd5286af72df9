#pragma once

#include "server/order_view/application/timeline.h"

namespace order_view {

// What follows from several facts together, whoever told them: the status of the order and of its payment.
void conclude(OrderDocument &document);

} // namespace order_view
