#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

#include <QStringList>

#include <optional>

namespace contracts::store {

// The limits of a book's facts, the same for requests, events and imported rows.
inline constexpr int kLongestTitle = 500;
inline constexpr int kLongestName = 200; // of an author, a publisher, a seller
inline constexpr int kMostAuthors = 50;
inline constexpr int kLongestCategory = 100;
inline constexpr int kLongestLanguage = 35; // BCP 47
inline constexpr int kLongestDescription = 10'000;
inline constexpr int kEarliestYear = -5'000; // Gilgamesh is for sale too; negative years are BCE
inline constexpr int kLatestYear = 2'999;
inline constexpr int kMostCopies = 1'000'000;
inline constexpr int kLongestReason = 200;

// What the world may know of a book that one seller offers: complete, so that a listener needs no second question.
struct BookFacts {
    BookId bookId;
    SellerId sellerId;
    QString sellerName;
    std::optional<QString> isbn; // 13 digits
    QString title;
    QStringList authors;
    std::optional<QString> publisher;
    std::optional<int> publishedYear;
    std::optional<QString> language;
    QString category;
    QString description; // may be empty
    Money price;
    std::optional<QString> cover; // SHA-256 of the picture, 64 hexadecimal digits
    int version = 0;

    friend bool operator==(const BookFacts &, const BookFacts &) = default;
};

[[nodiscard]] QJsonObject toJson(const BookFacts &facts);

// Reads the facts' fields from `json`; the caller asks `json.done()`.
[[nodiscard]] BookFacts readBookFacts(JsonReader &json);

} // namespace contracts::store
