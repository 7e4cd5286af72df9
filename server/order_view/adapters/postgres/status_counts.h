#pragma once

#include "common/contracts/order_view/order_status.h"
#include "server/platform/postgres/row.h"

namespace order_view {

[[nodiscard]] core::Result<contracts::order_view::StatusCounts> readCounts(
    const QList<platform::postgres::Row> &rows); // of `status` and `orders`

} // namespace order_view
