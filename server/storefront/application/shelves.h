#pragma once

#include "common/contracts/storefront/shown_book.h"
#include "common/core/page.h"
#include "server/storefront/domain/wish.h"

namespace storefront {

using contracts::BookId;
using contracts::storefront::ShownBook;
using core::Fault;
using core::Result;

// Where a part of a list ended: the sort's key of its last book, and the book.
struct Mark {
    QString key;
    BookId book;

    friend bool operator==(const Mark &, const Mark &) = default;
};

struct Search {
    Wish wish;
    QList<QStringList> words; // for each word of the wish, what may stand for it: its beginning first, then whole words
    std::optional<Mark> after;
    int limit = core::PageRequest::kDefaultLimit;
};

struct Found {
    QList<ShownBook> books;
    std::optional<Mark> next; // where the next part begins
};

// All books that are for sale, to be searched.
class Shelves {
public:
    virtual ~Shelves() = default;

    [[nodiscard]] virtual Result<Found> find(const Search &search) = 0;
};

// All words that stand in books, folded.
class Vocabulary {
public:
    virtual ~Vocabulary() = default;

    [[nodiscard]] virtual Result<QStringList> wordsWith(
        const QString &part) = 0; // in their middle or at their end, too
    [[nodiscard]] virtual Result<QStringList> wordsLike(const QString &word) = 0; // a rough choice, the likest first
};

} // namespace storefront
