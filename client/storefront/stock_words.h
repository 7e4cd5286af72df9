#pragma once

#include "client/widgets/colours.h"
#include "common/contracts/storefront/shown_book.h"

namespace storefront {

// How much is left, as a bookseller would say it; the number is a hint, so it is told only when it is small.
struct StockWords {
    QString text;
    widgets::Tone tone = widgets::Tone::Positive;
};

[[nodiscard]] StockWords stockWords(int left);

// "Novels Ltd · 2024": what is known of them, with a dot between.
[[nodiscard]] QString publishedWords(const contracts::storefront::ShownBook &book);

} // namespace storefront
