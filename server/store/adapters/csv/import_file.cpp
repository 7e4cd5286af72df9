#include "server/store/adapters/csv/import_file.h"

#include "server/store/adapters/csv/book_rows.h"

#include <optional>

namespace store {

namespace {

constexpr qsizetype kPiece = 64 * 1024;

// The header first, then books.
class RowTaker {
public:
    explicit RowTaker(ImportBooks &import)
        : m_import(import)
    {
    }

    Result<> take(const QList<csv::Row> &rows)
    {
        for (const csv::Row &row : rows) {
            if (const auto taken = m_columns ? m_import.take(row.number, m_columns->read(row)) : takeHeader(row);
                !taken)
                return taken;
        }
        return {};
    }

    Result<> takeHeader(const csv::Row &header)
    {
        return BookRows::under(header).transform([&](const BookRows &columns) { m_columns = columns; });
    }

    [[nodiscard]] bool hasHeader() const { return m_columns.has_value(); }

private:
    ImportBooks &m_import;
    std::optional<BookRows> m_columns;
};

} // namespace

Result<contracts::store::ImportReport> importFile(QByteArrayView file, ImportBooks &import)
{
    csv::Reader reader;
    RowTaker taker(import);
    const auto take = [&](const QList<csv::Row> &rows) { return taker.take(rows); };
    for (; !file.isEmpty(); file = file.sliced(std::min(kPiece, file.size()))) {
        if (const auto taken = reader.feed(file.first(std::min(kPiece, file.size()))).and_then(take); !taken)
            return core::fail(taken.error());
    }
    return reader.finish()
        .and_then(take)
        .and_then([&] {
            return taker.hasHeader() ? Result<>() : taker.takeHeader({1, {}});
        })
        .and_then([&] { return import.finish(); });
}

} // namespace store
