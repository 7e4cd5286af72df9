#pragma once

#include <QString>

namespace bookstore {

// The path of an installed program, also of one in a folder for administrators that is not in everybody's PATH. Only
// the name when there is none, so that starting it says what is missing.
[[nodiscard]] QString systemProgram(const QString &name);

} // namespace bookstore
