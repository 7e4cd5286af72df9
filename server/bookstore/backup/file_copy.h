#pragma once

#include "common/core/result.h"

#include <QStringList>

namespace bookstore {

// Copies every file below `from` to the same place below `to`, for its owner alone, except what is named in `except`:
// paths below `from`, of files and of folders. A file that goes away meanwhile is not missed. Error: Broken
// "not-copied".
[[nodiscard]] core::Result<> copyFiles(const QString &from, const QString &to, const QStringList &except = {});

} // namespace bookstore
