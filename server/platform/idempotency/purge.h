#pragma once

#include "common/core/result.h"
#include "server/platform/postgres/connection.h"

#include <chrono>

namespace platform::idempotency {

// Clients may count on a key for this long.
inline constexpr std::chrono::hours kKept{24};

// Forgets the keys that are older, but never one younger than kKept. Returns how many.
[[nodiscard]] core::Result<int> purge(postgres::Connection &connection, std::chrono::seconds olderThan = kKept);

} // namespace platform::idempotency
