#pragma once

#include "common/contracts/ids/ids.h"
#include "common/contracts/json/json_reader.h"

#include <QStringList>

#include <optional>

namespace contracts::storefront {

// A book as buyers see it in lists.
struct ShownBook {
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
    Money price;
    std::optional<QString> cover; // SHA-256: the picture is at /covers/<cover>
    int left = 0; // roughly; ordering decides

    friend bool operator==(const ShownBook &, const ShownBook &) = default;
};

// The page of one book.
struct BookPage {
    ShownBook book;
    QString description; // may be empty
    bool withdrawn = false; // known to old orders, no longer for sale
    int version = 0;

    friend bool operator==(const BookPage &, const BookPage &) = default;
};

[[nodiscard]] QJsonObject toJson(const ShownBook &book);
[[nodiscard]] QJsonObject toJson(const BookPage &page);
[[nodiscard]] Result<ShownBook> parseShownBook(const QJsonObject &body, const QString &pointer = {});
[[nodiscard]] Result<BookPage> parseBookPage(const QJsonObject &body);

} // namespace contracts::storefront
