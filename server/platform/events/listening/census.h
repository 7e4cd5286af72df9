#pragma once

#include "server/platform/postgres/connection.h"

#include <QSet>

#include <chrono>

namespace platform::events {

// What the locks in the database say about the listeners of a service.
struct Census {
    QSet<int> mine; // partitions this session holds
    int share = 0; // how many it should hold
};

// Takes part: joins the listeners on this session, ends the sessions of those that show no sign of life, and claims
// free partitions up to the fair share.
[[nodiscard]] core::Result<Census> takeCensus(postgres::Connection &connection, std::chrono::milliseconds frozenAfter);

[[nodiscard]] core::Result<> releasePartition(postgres::Connection &connection, int partition);

} // namespace platform::events
