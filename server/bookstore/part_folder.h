#pragma once

#include "common/core/result.h"

namespace bookstore {

// Makes a folder that is one part's alone. When we are root it belongs to the user the part runs as, and the folder
// above it can be passed through. Errors: Broken "folder-not-made"; "folder-out-of-reach" when the user could not get
// there because of a folder that is not ours to open.
[[nodiscard]] core::Result<> makePartFolder(const QString &folder, const QString &user);

// Replaces the file as a whole; readable by its owner and, when we are root, by that user alone.
// Error: Broken "file-not-written".
[[nodiscard]] core::Result<> writePartFile(const QString &path, const QByteArray &content, const QString &user);

} // namespace bookstore
