#pragma once

#include "tests/journeys/cast.h"

namespace bench {

using journeys::Cast;
class SameSql;

// Each measures and prints its own table. They expect a shop of their own with nothing else on the machine.
// Complete paid orders per second through the gateway, and in turns with it the same SQL by pgbench.
void orders(Cast &cast, SameSql &limit, int clients);
void push(Cast &cast); // from the fact to its arrival at a subscribed client, beside a raw round trip
void payLater(Cast &cast); // what buyers and others notice of a payment provider that has become slow
void idle(Cast &cast); // memory of every process
void desktop(const QUrl &gateway); // from the start of the client to the first books, and its memory; needs a display
void doors(const QString &data); // what others notice of 5,000 slow connections and of a flood
void ready(const QString &data); // from `up` to `ready` on a data folder that is there

// All load comes from one address and few users.
[[nodiscard]] inline QStringList demoThatMayBeAskedMuch()
{
    const QString much = QStringLiteral("1000000");
    return {QStringLiteral("--demo"), QStringLiteral("--requests-per-address"), much,
        QStringLiteral("--requests-per-user"), much};
}

} // namespace bench
