#pragma once

#include "server/platform/http/router.h"
#include "server/platform/postgres/database.h"

namespace platform::events {

// What a listener reads when it has missed something, for the internal port of the producer, behind a porter:
// GET /events?partition=&after=&limit=  numbered events of one partition behind a position, as an array of CloudEvents
// GET /events/heads                     the newest position of every partition, {"heads": [17, 0, …]}
// Pages end after `limit` events (at most 1000) or about a megabyte, whichever comes first.
// Errors: Invalid "parameter-out-of-range" with the pointer of the parameter.
void addFeed(http::Router &router, postgres::Database &database, const QString &producer, const http::Porter &porter);

} // namespace platform::events
