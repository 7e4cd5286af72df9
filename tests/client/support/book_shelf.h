#pragma once

#include "common/contracts/storefront/shown_book.h"
#include "common/core/page.h"

namespace tests {

// Books to sell in tests: number 7 is "Book 7" by "Author 7" for 10,700 won, always with the same id.
[[nodiscard]] contracts::storefront::ShownBook shownBook(int number);
[[nodiscard]] QJsonObject bookPart(int first, int count, const QString &next = {}); // as the shop answers it
[[nodiscard]] QJsonObject bookPage(const contracts::storefront::ShownBook &book, const QString &description = {});

} // namespace tests
