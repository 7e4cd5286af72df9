#pragma once

#include "tests/journeys/cast.h"

namespace bench {

using journeys::Cast;
class SameSql;

// Each measures and prints its own table. They expect a shop of their own with nothing else on the machine.
// Complete paid orders per second through the gateway, and in turns with it the same SQL by pgbench.
void orders(Cast &cast, SameSql &limit, int clients);
void push(Cast &cast); // from the fact to its arrival at a subscribed client, beside a raw round trip
void idle(Cast &cast); // memory of every process
void desktop(const QUrl &gateway); // from the start of the client to the first books, and its memory; needs a display
void ready(const QString &data); // from `up` to `ready` on a data folder that is there

} // namespace bench
