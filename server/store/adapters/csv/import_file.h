#pragma once

#include "common/csv/csv_reader.h"
#include "server/store/application/import_books.h"

namespace store {

// Brings a file of books in row by row; memory beside the file's own is that of one row and one batch.
// Errors: those of csv::Reader, of BookRows::under, and of ImportBooks; Malformed "missing-column" for an empty file.
[[nodiscard]] Result<contracts::store::ImportReport> importFile(QByteArrayView file, ImportBooks &import);

} // namespace store
