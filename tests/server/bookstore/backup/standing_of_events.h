#pragma once

#include "server/bookstore/postgres_cluster.h"

namespace tests {

// How far the listeners of a shop are with their producers, told from its databases alone.
struct StandingOfEvents {
    qint64 numbered = 0; // events of all logs that have their numbers
    qint64 applied = 0; // by all listeners
    QStringList impossible; // a listener ahead of its producer, a number without its event

    [[nodiscard]] static StandingOfEvents of(bookstore::PostgresCluster &cluster);
};

} // namespace tests
