#pragma once

#include "server/bookstore/child_process.h"

namespace bookstore {

// Starts the program and waits until it has ended, however long that takes. Errors: those of ChildProcess::start;
// Broken "program-failed" with the end of its log when it was killed or says that it failed.
[[nodiscard]] core::Result<> runToEnd(const Program &program);

// The last lines of a log, for an error that somebody has to understand.
[[nodiscard]] QString endOfLog(const QString &logFile);

} // namespace bookstore
