#pragma once

#include <QString>

namespace account {

// What a session's device is called to people.
[[nodiscard]] QString deviceInWords(const QString &device);

} // namespace account
