#pragma once

#include <QString>
#include <QStringList>

namespace storefront {

// The form in which texts are compared: no case, no accents, no punctuation, words with one blank between them. Hangul
// becomes the keys that type it, in capitals: so a beginning of a syllable finds the whole one, a slip of one key
// stays a small one, and every database can compare it whatever its locale. Each Chinese character is a word.
[[nodiscard]] QString folded(const QString &text);

// The words of a folded text, none longer than a word can be.
[[nodiscard]] QStringList wordsOf(const QString &text);

// What a title is sorted by and recognised by: no case, no accents, no punctuation; Hangul as it is, for its code
// points are in the order of the alphabet.
[[nodiscard]] QString sortKey(const QString &title);

} // namespace storefront
