#pragma once

#include "common/core/error.h"

#include <QString>

namespace widgets {

// An error in words for people, in their language: what happened and what can be done. Errors are told apart by slug;
// one that is not known gets the words of its kind, never the technical detail.
[[nodiscard]] QString inWords(const core::Error &error);

} // namespace widgets
