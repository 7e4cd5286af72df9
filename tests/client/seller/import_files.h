#pragma once

#include "client/seller/import_file.h"

#include <QTemporaryDir>

namespace tests {

inline const QString kImport = QStringLiteral("/api/v1/store/books/import");

QByteArray csvOf(int rows); // a file of so many books
QString written(const QTemporaryDir &folder, const QByteArray &csv);
core::Result<seller::ImportFilePtr> fileOf(const QTemporaryDir &folder, const QByteArray &csv);

} // namespace tests
