#pragma once

#include "common/core/error.h"

#include <QString>

namespace seller {

// A refusal of the shop's back door in words for a seller; what is not known here is told by the widgets' words.
[[nodiscard]] QString inWords(const core::Error &error);

// The same for one row of an imported file, of which only the slug is known.
[[nodiscard]] QString inWords(const QString &slug, const QString &otherwise);

} // namespace seller
