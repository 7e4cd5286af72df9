#pragma once

#include "common/contracts/store/requests.h"
#include "server/store/domain/book_details.h"

namespace store {

// What a request says of a book, in the shop's own values. Errors: those of Isbn, at /isbn.
[[nodiscard]] Result<BookDetails> detailsOf(const contracts::store::BookDraft &draft);

} // namespace store
