#pragma once

#include "server/storefront/application/shelves.h"

namespace storefront {

// Where a list goes on, as the opaque text that callers carry from one part of a list to the next.
struct Cursor {
    Mark mark;
    Sort sort = Sort::Relevance; // of the list it belongs to
    bool guessed = false; // that list was found by words that look like those typed

    friend bool operator==(const Cursor &, const Cursor &) = default;
};

[[nodiscard]] QString toText(const Cursor &cursor);
// Error: Invalid "unknown-cursor" at /query/after.
[[nodiscard]] Result<Cursor> parseCursor(const QString &text);

} // namespace storefront
