#pragma once

#include "common/core/result.h"

#include <QByteArray>

namespace bookstore {

[[nodiscard]] bool isGoodbooks(QByteArrayView file); // by its header row

// Turns the books.csv of the goodbooks-10k data set into the importer's form. Mends its well-known faults: ISBN-10 that
// lost their leading zeros get them back, those whose check digit is still wrong are left out, as are years that are
// none. It has no prices and no stock: both follow from the book's number, so every run gives the same shop.
// `limit` 0: all rows. Errors: those of csv::Reader, Malformed "missing-column" with `column`.
[[nodiscard]] core::Result<QByteArray> fromGoodbooks(const QByteArray &file, int limit);

} // namespace bookstore
