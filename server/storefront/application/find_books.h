#pragma once

#include "common/core/page.h"
#include "server/storefront/application/cursor.h"

namespace storefront {

// Finds what a buyer looks for. When no book has the words that were typed, books with words like those are found.
class FindBooks {
public:
    FindBooks(Shelves &shelves, Vocabulary &vocabulary);

    // Error: Invalid "unknown-cursor" at /query/after, also for the cursor of a list that was sorted otherwise.
    [[nodiscard]] Result<core::Page<ShownBook>> run(const Wish &wish, const core::PageRequest &request);

private:
    using Words = QList<QStringList>;

    [[nodiscard]] Result<Found> search(const Search &search, bool guess);
    [[nodiscard]] Result<Words> asTyped(const Wish &wish);
    [[nodiscard]] Result<Words> asMeant(const Wish &wish); // empty when nothing looks like one of the words

    Shelves &m_shelves;
    Vocabulary &m_vocabulary;
};

} // namespace storefront
