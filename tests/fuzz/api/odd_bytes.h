#pragma once

#include "tests/fuzz/api/dice.h"

#include <QByteArrayList>

namespace api_fuzz {

// What no friendly program would send.
namespace odd {

[[nodiscard]] const QByteArrayList &jsonTexts(); // with their quotes
[[nodiscard]] const QByteArrayList &jsonNumbers();
[[nodiscard]] const QByteArrayList &segments(); // of a path, as they are on the wire
[[nodiscard]] const QByteArrayList &queries();
[[nodiscard]] const QByteArrayList &mediaTypes();
[[nodiscard]] const QList<std::pair<QByteArray, QByteArray>> &headers();
[[nodiscard]] QByteArray deeplyNested(Dice &dice);
[[nodiscard]] QByteArray mutated(QByteArray bytes, Dice &dice);

} // namespace odd

} // namespace api_fuzz
