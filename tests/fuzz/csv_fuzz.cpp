// The file of books that a seller brings along, from its bytes to what the shop would offer.
#include "server/store/adapters/csv/book_rows.h"
#include "server/store/application/drafts.h"
#include "tests/fuzz/hold.h"
#include "tests/fuzz/pieces.h"

using core::Result;
using csv::Row;
using fuzz::hold;

namespace {

constexpr qsizetype kLongest = 300; // so that small inputs reach it

Result<QList<Row>> read(const QList<QByteArray> &pieces)
{
    csv::Reader reader(kLongest);
    QList<Row> rows;
    for (const QByteArray &piece : pieces) {
        const auto read = reader.feed(piece);
        if (!read)
            return read;
        rows += *read;
    }
    return reader.finish().transform([&](const QList<Row> &last) { return rows + last; });
}

QByteArray written(const QList<Row> &rows)
{
    QByteArray file;
    for (const Row &row : rows)
        file += csv::toRecord(row.fields);
    return file;
}

void keepsItsLimits(const QList<Row> &rows)
{
    int number = 0;
    for (const Row &row : rows) {
        qsizetype letters = 0;
        for (const QString &field : row.fields) {
            hold(!field.contains(QChar(0)), "no field has a NUL");
            letters += field.size();
        }
        hold(letters + row.fields.size() - 1 <= kLongest, "no record is longer than the longest");
        hold(row.number > number && !row.fields.isEmpty(), "records are counted, and none is empty");
        number = row.number;
    }
}

// Quotes that are written where none were may make a record too long.
void comesBack(const QList<Row> &rows)
{
    csv::Reader reader;
    auto again = reader.feed(written(rows));
    hold(again.has_value() && again->size() == rows.size(), "records that were read are written and read again");
    for (qsizetype i = 0; i < rows.size(); ++i)
        hold(again->at(i).fields == rows.at(i).fields, "every record is read as the same again");
}

void isTidy(const store::BookDetails &details)
{
    const store::BookDetails tidy = store::tidied(details);
    hold(store::tidied(tidy) == tidy, "what is tidy stays as it is");
    if (tidy.isbn)
        hold(store::Isbn::parse(tidy.isbn->toString()) == *tidy.isbn, "an ISBN is read as the same again");
    if (!store::check(tidy))
        return;
    hold(!tidy.title.isEmpty() && tidy.title.size() <= store::BookDetails::kLongestTitle, "a book has a title");
    hold(tidy.price > core::Money() && tidy.price <= core::Money::krw(core::Money::kLargest), "a book has a price");
}

void becomesBooks(const QList<Row> &rows)
{
    const auto columns = store::BookRows::under(rows.constFirst());
    if (!columns)
        return hold(!columns.error().slug.isEmpty(), "a header that is refused has a slug");
    for (const Row &row : rows.sliced(1)) {
        const auto request = columns->read(row);
        if (!request)
            continue;
        hold(request->stock >= 0 && request->stock <= contracts::store::kMostCopies, "the stock is within its limits");
        if (const auto details = store::detailsOf(request->book))
            isTidy(*details);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray file = fuzz::bytesOf(data, size);
    const auto rows = read({file});
    const auto fromPieces = read(fuzz::piecesOf(file));
    hold(rows.has_value() == fromPieces.has_value() && (rows || rows.error() == fromPieces.error())
            && rows.value_or(QList<Row>()) == fromPieces.value_or(QList<Row>()),
        "the pieces in which a file comes do not matter");
    if (!rows || rows->isEmpty())
        return 0;
    keepsItsLimits(*rows);
    comesBack(*rows);
    becomesBooks(*rows);
    return 0;
}
