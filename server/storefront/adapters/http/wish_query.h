#pragma once

#include "common/core/result.h"
#include "server/platform/http/request.h"
#include "server/storefront/domain/wish.h"

namespace storefront {

// What a buyer looks for, as it stands in the address: q, category, language, minPrice, maxPrice, sort.
// Errors: Invalid "out-of-range", "not-a-number", "unknown-value", each with its pointer (/query/minPrice).
[[nodiscard]] core::Result<Wish> parseWish(const platform::http::Request &request);

} // namespace storefront
