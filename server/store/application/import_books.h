#pragma once

#include "common/contracts/store/import_report.h"
#include "server/store/application/register_book.h"

namespace store {

struct ImportOptions {
    bool dryRun = false;
    bool allOrNothing = true;
};

// Offers many books in one transaction, row by row and in batches. Give it all rows with take(), then ask finish().
class ImportBooks {
public:
    ImportBooks(Books &books, Events &events, const core::Clock &clock, const Seller &seller, ImportOptions options);

    // A row that was read, or why it could not be. An error is one of keeping books, not of the row: give up then.
    [[nodiscard]] Result<> take(int row, const Result<contracts::store::RegisterBookRequest> &request);
    // Error: Invalid "rows-refused" with the report's members, when it was to be all or nothing.
    [[nodiscard]] Result<contracts::store::ImportReport> finish();

private:
    static constexpr int kBatch = 1'000;

    void refuse(int row, const core::Error &error);
    [[nodiscard]] core::Error nothingImported() const;
    [[nodiscard]] bool isForKeeps() const; // whether what is accepted now will stay
    [[nodiscard]] Result<> keepBatch();

    Books &m_books;
    Events &m_events;
    const Seller m_seller;
    const QDateTime m_now;
    const ImportOptions m_options;
    QList<NewBook> m_batch;
    contracts::store::ImportReport m_report;
};

} // namespace store
