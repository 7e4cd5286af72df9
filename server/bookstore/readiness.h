#pragma once

#include "common/core/result.h"

#include <chrono>

namespace bookstore {

class ChildProcess;

// Before a program is started that shall listen there: what answers afterwards would otherwise not be it, but whoever
// has the port already. Waits so long for it to become free. Error: Unavailable "cannot-listen" with the reason.
[[nodiscard]] core::Result<> checkIsFree(
    const QString &address, quint16 port, std::chrono::milliseconds patience = std::chrono::milliseconds(0));

// Waits until the program accepts connections there. Error: Unavailable "not-ready" when the program ends before or
// the limit is over, with the last lines of its log.
[[nodiscard]] core::Result<> waitUntilListening(
    ChildProcess &process, const QString &address, quint16 port, std::chrono::milliseconds limit);

} // namespace bookstore
