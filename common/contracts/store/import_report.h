#pragma once

#include "common/contracts/json/json_reader.h"

namespace contracts::store {

// Why one row of an imported file is not a book. Rows count from 1, the header being row 1, as editors show them.
struct RefusedRow {
    int row = 0;
    QString pointer; // "/price"
    QString slug;
    QString detail;

    friend bool operator==(const RefusedRow &, const RefusedRow &) = default;
};

// What became of an imported file.
struct ImportReport {
    static constexpr int kMostErrors = 1'000; // more are counted, not listed

    bool dryRun = false;
    int rows = 0; // without the header
    int imported = 0; // or, in a dry run, what would have been
    int refused = 0;
    QList<RefusedRow> errors;

    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

[[nodiscard]] QJsonObject toJson(const RefusedRow &row);
[[nodiscard]] QJsonObject toJson(const ImportReport &report);
[[nodiscard]] Result<ImportReport> parseImportReport(const QJsonObject &body);

} // namespace contracts::store
