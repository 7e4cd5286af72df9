#pragma once

#include "server/bookstore/child_process.h"

#include <optional>

namespace bookstore {

// Starts the program and waits until it has ended, however long that takes, or kills it after the limit. Errors: those
// of ChildProcess::start; Broken "program-failed" with the end of its log when it was killed or says that it failed.
[[nodiscard]] core::Result<> runToEnd(const Program &program, std::optional<std::chrono::milliseconds> limit = {});

// The last lines of a log, for an error that somebody has to understand.
[[nodiscard]] QString endOfLog(const QString &logFile);

} // namespace bookstore
