#pragma once

#include "common/contracts/store/book_facts.h"

namespace contracts::store {

struct BookRegistered {
    static constexpr QLatin1StringView kType{"bookstore.store.BookRegistered.v1"};

    BookFacts book;

    friend bool operator==(const BookRegistered &, const BookRegistered &) = default;
};

// Carries the whole book, not the difference: whoever missed the registration still ends with the right book.
struct BookChanged {
    static constexpr QLatin1StringView kType{"bookstore.store.BookChanged.v1"};

    BookFacts book;

    friend bool operator==(const BookChanged &, const BookChanged &) = default;
};

struct BookWithdrawn {
    static constexpr QLatin1StringView kType{"bookstore.store.BookWithdrawn.v1"};

    BookId bookId;
    SellerId sellerId;
    int version = 0;

    friend bool operator==(const BookWithdrawn &, const BookWithdrawn &) = default;
};

[[nodiscard]] QJsonObject toJson(const BookRegistered &event);
[[nodiscard]] QJsonObject toJson(const BookChanged &event);
[[nodiscard]] QJsonObject toJson(const BookWithdrawn &event);

[[nodiscard]] Result<BookRegistered> parseBookRegistered(const QJsonObject &data);
[[nodiscard]] Result<BookChanged> parseBookChanged(const QJsonObject &data);
[[nodiscard]] Result<BookWithdrawn> parseBookWithdrawn(const QJsonObject &data);

} // namespace contracts::store
