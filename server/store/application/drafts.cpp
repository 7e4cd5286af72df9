#include "server/store/application/drafts.h"

namespace store {

namespace wire = contracts::store;

// What the contract lets through is what the shop accepts.
static_assert(wire::kLongestTitle == BookDetails::kLongestTitle);
static_assert(wire::kLongestName == BookDetails::kLongestName);
static_assert(wire::kMostAuthors == BookDetails::kMostAuthors);
static_assert(wire::kLongestCategory == BookDetails::kLongestCategory);
static_assert(wire::kLongestLanguage == BookDetails::kLongestLanguage);
static_assert(wire::kLongestDescription == BookDetails::kLongestDescription);
static_assert(wire::kEarliestYear == BookDetails::kEarliestYear);
static_assert(wire::kLatestYear == BookDetails::kLatestYear);

Result<BookDetails> detailsOf(const wire::BookDraft &draft)
{
    BookDetails details;
    if (!draft.isbn.value_or(QString()).trimmed().isEmpty()) {
        const auto isbn = Isbn::parse(*draft.isbn);
        if (!isbn)
            return core::fail(isbn.error().at(u"/isbn"_s));
        details.isbn = *isbn;
    }
    details.title = draft.title;
    details.authors = draft.authors;
    details.publisher = draft.publisher;
    details.publishedYear = draft.publishedYear;
    details.language = draft.language;
    details.category = draft.category;
    details.description = draft.description;
    details.price = draft.price;
    return details;
}

} // namespace store
