#pragma once

#include "common/core/money.h"
#include "server/store/domain/isbn.h"

#include <QStringList>

#include <optional>

namespace store {

using core::Money;

// What a seller says of a book.
struct BookDetails {
    static constexpr int kLongestTitle = 500;
    static constexpr int kLongestName = 200; // of an author, a publisher
    static constexpr int kMostAuthors = 50;
    static constexpr int kLongestCategory = 100;
    static constexpr int kLongestLanguage = 35;
    static constexpr int kLongestDescription = 10'000;
    static constexpr int kEarliestYear = -5'000;
    static constexpr int kLatestYear = 2'999;

    std::optional<Isbn> isbn;
    QString title;
    QStringList authors;
    std::optional<QString> publisher;
    std::optional<int> publishedYear;
    std::optional<QString> language; // BCP 47: "ko", "en-US"
    QString category;
    QString description;
    Money price;

    friend bool operator==(const BookDetails &, const BookDetails &) = default;
};

// The same said tidily: no blanks at the ends or doubled within a line, letters composed (a Hangul syllable typed on
// one system is found from another), no empty author, nothing instead of an empty optional.
[[nodiscard]] BookDetails tidied(BookDetails details);

// Whether a book may be offered like this. Errors: Invalid "title-missing", "category-missing", "too-long", "too-many",
// "price-not-positive", "amount-out-of-range", "language-unknown", "year-impossible", with the pointer of the field.
[[nodiscard]] Result<> check(const BookDetails &details);

} // namespace store
