#pragma once

#include "client/api/idempotency_key.h"
#include "client/api/transport.h"
#include "common/contracts/store/book_record.h"
#include "common/contracts/store/import_report.h"
#include "common/contracts/store/requests.h"
#include "common/core/page.h"

namespace api {

enum class ImportMode { AllOrNothing, WithReport };

// A seller's own books.
class SellerBooks {
public:
    explicit SellerBooks(Transport &shop);

    [[nodiscard]] QFuture<Result<core::Page<contracts::store::BookRecord>>> list(const core::PageRequest &page) const;
    [[nodiscard]] QFuture<Result<contracts::store::BookRecord>> book(const contracts::BookId &book) const;
    [[nodiscard]] QFuture<Result<contracts::store::BookRecord>> registerBook(
        const contracts::store::RegisterBookRequest &book, const IdempotencyKey &key) const;
    // Error: Outdated when `version` is not the book's newest.
    [[nodiscard]] QFuture<Result<contracts::store::BookRecord>> change(
        const contracts::BookId &book, int version, const contracts::store::BookDraft &draft) const;
    [[nodiscard]] QFuture<Result<>> withdraw(const contracts::BookId &book, int version) const;
    [[nodiscard]] QFuture<Result<contracts::store::StockRecord>> changeStock(const contracts::BookId &book,
        const contracts::store::ChangeStockRequest &change, const IdempotencyKey &key) const;
    [[nodiscard]] QFuture<Result<contracts::store::BookRecord>> setCover(
        const contracts::BookId &book, int version, const QByteArray &picture, const QByteArray &mediaType) const;
    [[nodiscard]] QFuture<Result<contracts::store::ImportReport>> import(
        const QByteArray &csv, ImportMode mode, bool dryRun, const IdempotencyKey &key) const;

private:
    Transport &m_shop;
};

} // namespace api
