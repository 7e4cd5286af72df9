#pragma once

#include "common/contracts/order_view/order_document.h"
#include "server/platform/postgres/row.h"

namespace order_view {

// The document of a row; an empty one where nothing has been merged yet.
[[nodiscard]] core::Result<contracts::order_view::OrderDocument> readDocument(const platform::postgres::Row &row);

} // namespace order_view
