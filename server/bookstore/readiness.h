#pragma once

#include "common/core/result.h"

#include <chrono>

namespace bookstore {

class ChildProcess;

// Waits until the program accepts connections there. Error: Unavailable "not-ready" when the program ends before or
// the limit is over, with the last lines of its log.
[[nodiscard]] core::Result<> waitUntilListening(
    ChildProcess &process, const QString &address, quint16 port, std::chrono::milliseconds limit);

} // namespace bookstore
