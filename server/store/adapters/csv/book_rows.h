#pragma once

#include "common/contracts/store/requests.h"
#include "common/csv/csv_reader.h"

#include <QMap>

namespace store {

using core::Result;

// Reads the rows of an import file as books, by the names in its header row.
class BookRows {
public:
    // Errors: Malformed "missing-column", "unknown-column", "repeated-column", with the fact `column`.
    [[nodiscard]] static Result<BookRows> under(const csv::Row &header);

    // Errors: Invalid "wrong-number-of-fields"; "not-a-number", "out-of-range" with the pointer of the book's field.
    [[nodiscard]] Result<contracts::store::RegisterBookRequest> read(const csv::Row &row) const;

private:
    [[nodiscard]] QString field(const csv::Row &row, QLatin1StringView column) const;

    QMap<QString, qsizetype> m_places;
};

} // namespace store
