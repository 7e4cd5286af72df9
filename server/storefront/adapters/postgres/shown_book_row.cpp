#include "server/storefront/adapters/postgres/shown_book_row.h"

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using contracts::BookId;
using contracts::SellerId;
using contracts::storefront::BookPage;
using contracts::storefront::ShownBook;
using platform::postgres::Row;

namespace {

std::optional<QString> optionalText(const Row &row, QLatin1StringView column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

} // namespace

ShownBook shownBookOf(const Row &row)
{
    ShownBook book;
    book.bookId = row.id<BookId>("id"_L1);
    book.sellerId = row.id<SellerId>("seller_id"_L1);
    book.sellerName = row.text("seller_name"_L1);
    book.isbn = optionalText(row, "isbn"_L1);
    book.title = row.text("title"_L1);
    book.authors = row.texts("authors"_L1);
    book.publisher = optionalText(row, "publisher"_L1);
    if (!row.isNull("published_year"_L1))
        book.publishedYear = int(row.number("published_year"_L1));
    book.language = optionalText(row, "language"_L1);
    book.category = row.text("category"_L1);
    book.price = core::Money::krw(row.number("price"_L1));
    book.cover = optionalText(row, "cover"_L1);
    // Orders and stock are told by different services, so for a moment more may have been sold than were received.
    book.left = int(std::max<qint64>(0, row.number("copies"_L1)));
    return book;
}

BookPage bookPageOf(const Row &row)
{
    return {shownBookOf(row), row.text("description"_L1), row.flag("withdrawn"_L1), int(row.number("version"_L1))};
}

} // namespace storefront
