#pragma once

#include <QString>

namespace account {

// What a new password still lacks, told as one types; empty when the shop will take it.
[[nodiscard]] QString passwordAdvice(const QString &password, const QString &email);

} // namespace account
