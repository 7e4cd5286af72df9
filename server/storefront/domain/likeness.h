#pragma once

#include <QStringList>

namespace storefront {

// How many slips of the pen lie between two words: a letter too many, too few, wrong, or two exchanged. Case does not
// count, so a word typed in the wrong keyboard mode is no slip at all.
[[nodiscard]] int slipsBetween(const QString &one, const QString &other);

// Those that a reader would take for `word` with a slip or two, the likest first, at most `most` of them.
[[nodiscard]] QStringList likest(const QString &word, const QStringList &candidates, qsizetype most);

} // namespace storefront
