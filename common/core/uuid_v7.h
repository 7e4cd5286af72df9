#pragma once

#include <QUuid>

namespace core {

// A new UUID of version 7 (RFC 9562, section 5.7): sorts by the time of its making, also within a millisecond of
// one process. Safe to call from any thread.
[[nodiscard]] QUuid uuidV7();

} // namespace core
