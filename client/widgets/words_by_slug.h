#pragma once

#include <QLatin1StringView>

#include <algorithm>
#include <span>

namespace widgets {

// The words of one room for one refusal of the shop, marked with QT_TRANSLATE_NOOP.
struct WordsOfSlug {
    QLatin1StringView slug;
    const char *text;
};

// Null when `words` have none for it.
[[nodiscard]] inline const char *wordsFor(QStringView slug, std::span<const WordsOfSlug> words)
{
    const auto known = std::ranges::find_if(words, [&](const WordsOfSlug &one) { return slug == one.slug; });
    return known == words.end() ? nullptr : known->text;
}

} // namespace widgets
