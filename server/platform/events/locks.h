#pragma once

#include "server/platform/postgres/connection.h"

#include <chrono>

namespace platform::events {

// The first number of this room's advisory locks, which are all held by sessions.
enum class LockClass : int {
    Relay = 0x65760001, // key 0: the leader
    Listener = 0x65760002, // key 0: shared by all replicas; 1 + partition: who works on it
};

// Names the session of this connection, so that a statement can tell whether it still runs in it.
[[nodiscard]] core::Result<> beginSession(postgres::Connection &connection, const QString &session);

// Ends the sessions of other holders that have been silent for too long.
[[nodiscard]] core::Result<> endFrozen(
    postgres::Connection &connection, LockClass lockClass, std::chrono::milliseconds silence);

} // namespace platform::events
