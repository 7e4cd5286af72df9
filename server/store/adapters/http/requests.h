#pragma once

#include "server/platform/auth/principal.h"
#include "server/platform/http/request.h"
#include "server/store/application/import_books.h"
#include "server/store/domain/store_order.h"

namespace store {

// What the store's doors read out of requests.

[[nodiscard]] SellerId sellerId(const platform::auth::Principal &principal);
[[nodiscard]] Seller sellerOf(const platform::auth::Principal &principal);

// A path that cannot name a book or an order names none. Errors: NotFound "book-unknown", "not-on-desk".
[[nodiscard]] Result<BookId> bookIn(const platform::http::Request &request);
[[nodiscard]] Result<OrderId> orderIn(const platform::http::Request &request);

// Errors: Invalid "unknown-value" at /query/dryRun, /query/mode, /query/status.
[[nodiscard]] Result<ImportOptions> importOptionsIn(const platform::http::Request &request);
[[nodiscard]] Result<std::optional<StoreOrderStatus>> statusIn(const platform::http::Request &request);

} // namespace store
