#pragma once

#include "common/csv/csv_reader.h"

#include <QFuture>

#include <memory>

namespace seller {

// A file of books as it was read: its header, and its rows ready to be sent a part at a time.
struct ImportFile {
    struct Record {
        int row = 0; // in the file, the header being row 1
        QByteArray bytes;
    };

    static constexpr int kPreviewRows = 8;

    QString name; // without its folder
    QStringList header;
    QList<csv::Row> firstRows;
    QList<Record> records;
};

using ImportFilePtr = std::shared_ptr<const ImportFile>;

// Reads the file in a thread of its own. Errors: those of csv::Reader; Malformed "file-unreadable", "file-empty".
[[nodiscard]] QFuture<core::Result<ImportFilePtr>> readImportFile(const QString &path);

} // namespace seller
