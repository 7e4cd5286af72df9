#pragma once

#include "client/widgets/colours.h"

#include <QPalette>
#include <QString>

namespace widgets {

// What Qt's Fusion style is told of our looks.
[[nodiscard]] QPalette paletteOf(const Colours &colours);
[[nodiscard]] QString styleSheetOf(const Colours &colours);

} // namespace widgets
