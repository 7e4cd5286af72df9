#pragma once

#include <QStringList>

namespace bookstore {

// The program's commands: up, status, down, stop, start, kill, logs, keys, audit, rebuild, backup, restore, help.
// Returns the exit code.
[[nodiscard]] int runCommand(const QStringList &arguments);

} // namespace bookstore
