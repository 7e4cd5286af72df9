#pragma once

#include "server/platform/auth/guard.h"
#include "server/platform/http/router.h"
#include "server/platform/postgres/database.h"

namespace ordering {

// The routes, and looking at one's own order, which REST leaves to the order view: a client of ordering alone has
// nobody else to ask.
[[nodiscard]] platform::http::Router withLooking(
    platform::http::Router routes, platform::postgres::Database &database, platform::auth::Guard &guard);

} // namespace ordering
