#pragma once

#include "tests/fuzz/api/dice.h"

#include <QJsonObject>

namespace api_fuzz {

// The body, in which one thing is not as it should be: a value of another type, out of range, too long, a member
// missing, unknown or given twice, odd characters, endless numbers, what cannot be read at all.
[[nodiscard]] QByteArray violated(const QJsonObject &body, Dice &dice);

} // namespace api_fuzz
