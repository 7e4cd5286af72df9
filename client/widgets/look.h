#pragma once

#include <QFont>

namespace widgets {

// The spacing scale, in device independent pixels. Nothing stands at a distance that is not on it.
inline constexpr int kSpaceXs = 4;
inline constexpr int kSpaceS = 8;
inline constexpr int kSpaceM = 12;
inline constexpr int kSpaceL = 16;
inline constexpr int kSpaceXl = 24;
inline constexpr int kSpaceXxl = 32;

inline constexpr int kRadius = 8; // of cards and buttons
inline constexpr int kRadiusSmall = 4;
inline constexpr int kIconSize = 20;
inline constexpr int kReadingWidth = 760; // a column of text and forms is never wider

// The type scale.
enum class Type { Display, Title, Heading, Body, Strong, Caption };

[[nodiscard]] QFont fontOf(Type type);

} // namespace widgets
